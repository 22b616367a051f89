import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { videosById } from '../catalog/videos-by-id';
import type { VideoSummary } from '../catalog/video';
import { call, command } from '../client';
import { z } from '../schemas';

const entrySchema = z.object({ videoId: z.string(), watchedAt: z.string(), positionSeconds: z.number(), durationSeconds: z.number() });

const pageSchema = z.object({ items: z.array(entrySchema), nextCursor: z.string().nullish(), paused: z.boolean() });

export type HistoryEntry = z.infer<typeof entrySchema> & { readonly video: VideoSummary };

const historyKey = ['history'] as const;

/** What the viewer has watched, newest first; without what is gone. */
export function useHistory() {
  return useInfiniteQuery({
    queryKey: historyKey,
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '24', ...(pageParam && { cursor: pageParam }) });
      const page = await call(pageSchema, `/api/viewing/history?${query}`, { signal });
      const videos = await videosById(page.items.map(({ videoId }) => videoId), signal);
      const items = page.items.flatMap((entry): HistoryEntry[] => {
        const video = videos.get(entry.videoId);
        return video ? [{ ...entry, video }] : [];
      });
      return { ...page, items };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
  });
}

export function useClearHistory() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => command('/api/viewing/history', { method: 'DELETE' }),
    onSuccess: () => Promise.all([queries.resetQueries({ queryKey: historyKey }), queries.resetQueries({ queryKey: ['progress'] })]),
  });
}

export function usePauseHistory() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (paused: boolean) => command('/api/viewing/history/pause', { method: 'PUT', body: { paused } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: historyKey }),
  });
}
