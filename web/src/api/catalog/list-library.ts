import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../client';
import { type VideoPage, videoPageSchema } from './list-videos';

/** The viewer's own lists: videos they liked, videos of channels they follow. */
export type LibraryList = 'liked' | 'feed';

export function listLibrary(list: LibraryList, cursor: string | undefined, signal?: AbortSignal): Promise<VideoPage> {
  const query = new URLSearchParams({ limit: '24', ...(cursor && { cursor }) });
  return call(videoPageSchema, `/api/catalog/library/${list}?${query}`, { signal });
}

export function useLibraryVideos(list: LibraryList) {
  return useInfiniteQuery({
    queryKey: ['library', list],
    queryFn: ({ pageParam, signal }) => listLibrary(list, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
