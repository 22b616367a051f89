import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { isWorking, ownVideosKey, type StudioVideo, studioVideoSchema, workingInterval } from './studio-video';

const pageSchema = z.object({ items: z.array(studioVideoSchema), nextCursor: z.string().nullish() });
export type OwnVideoPage = z.infer<typeof pageSchema>;

export function listOwnVideos(cursor: string | undefined, signal?: AbortSignal): Promise<OwnVideoPage> {
  const query = new URLSearchParams({ limit: '30', ...(cursor ? { cursor } : {}) });
  return call(pageSchema, `/api/catalog/studio/videos?${query}`, { signal });
}

/** @param sent videos whose file has just been sent: they are asked about until the platform has noticed. */
export function useOwnVideos(sent: ReadonlySet<string>) {
  const isMoving = (video: StudioVideo) => isWorking(video) || (video.processing.state === 'none' && sent.has(video.id));
  return useInfiniteQuery({
    queryKey: ownVideosKey,
    queryFn: ({ pageParam, signal }) => listOwnVideos(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isMoving)) ? workingInterval : false),
  });
}
