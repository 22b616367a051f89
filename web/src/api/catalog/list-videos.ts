import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { videoSummarySchema } from './video';

export const videoPageSchema = z.object({ items: z.array(videoSummarySchema), nextCursor: z.string().nullish() });
export type VideoPage = z.infer<typeof videoPageSchema>;

export type VideoFilter = { readonly category?: string | undefined; readonly channel?: string | undefined; readonly tag?: string | undefined };

export function listVideos(filter: VideoFilter, cursor: string | undefined, signal?: AbortSignal): Promise<VideoPage> {
  const query = new URLSearchParams({ limit: '24' });
  for (const [name, value] of Object.entries({ ...filter, cursor })) {
    if (value) {
      query.set(name, value);
    }
  }

  return call(videoPageSchema, `/api/catalog/videos?${query}`, { signal, anonymous: true });
}

export function useVideos(filter: VideoFilter, wanted = true) {
  return useInfiniteQuery({
    queryKey: ['videos', filter],
    queryFn: ({ pageParam, signal }) => listVideos(filter, pageParam, signal),
    enabled: wanted,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
