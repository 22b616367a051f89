import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../client';
import { ownPlaylistsKey, playlistPageSchema } from './playlist';

/** Watch later first. With a video, each says whether it holds it. */
export function useOwnPlaylists(video?: string) {
  return usePlaylists([...ownPlaylistsKey, video ?? null], '/api/catalog/library/playlists', { limit: '50', ...(video && { video }) });
}

/** The public ones of a channel's owner. */
export function useChannelPlaylists(channelId: string) {
  return usePlaylists(['channel-playlists', channelId], `/api/catalog/channels/${encodeURIComponent(channelId)}/playlists`, { limit: '24' });
}

function usePlaylists(queryKey: readonly unknown[], path: string, query: Readonly<Record<string, string>>) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => call(playlistPageSchema, `${path}?${new URLSearchParams({ ...query, ...(pageParam && { cursor: pageParam }) })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
