import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const pageSchema = z.object({
  items: z.array(z.object({ id: z.string(), handle: z.string(), name: z.string(), description: z.string(), followedAt: z.string() })),
  nextCursor: z.string().nullish(),
});
export type FollowedChannel = z.infer<typeof pageSchema>['items'][number];

/** Whom the viewer follows, newest first. */
export function useFollowed() {
  return useInfiniteQuery({
    queryKey: ['library', 'channels'],
    queryFn: ({ pageParam, signal }) => call(pageSchema, `/api/catalog/library/channels?${new URLSearchParams(pageParam ? { cursor: pageParam } : {})}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
