import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { videoPageSchema } from './list-videos';
import { type Playlist, playlistKey, playlistPath, playlistSchema, playlistVideosKey } from './playlist';
import type { VideoSummary } from './video';

const pageSize = '100';

export function showPlaylist(id: string, signal?: AbortSignal): Promise<Playlist> {
  return call(playlistSchema, playlistPath(id), { signal });
}

/** All of them, in order: whoever moves one must see where it goes. A playlist holds some hundred at most. */
export async function listPlaylistVideos(id: string, signal?: AbortSignal): Promise<readonly VideoSummary[]> {
  const videos: VideoSummary[] = [];
  for (let cursor: string | null | undefined = ''; cursor !== null && cursor !== undefined; ) {
    const query: URLSearchParams = new URLSearchParams({ limit: pageSize, ...(cursor && { cursor }) });
    // each page says where the next begins
    const page = await call(videoPageSchema, `${playlistPath(id)}/videos?${query}`, { signal });
    videos.push(...page.items);
    cursor = page.nextCursor;
  }

  return videos;
}

export function usePlaylist(id: string) {
  return useQuery({ queryKey: playlistKey(id), queryFn: ({ signal }) => showPlaylist(id, signal), enabled: id !== '' });
}

export function usePlaylistVideos(id: string) {
  return useQuery({ queryKey: playlistVideosKey(id), queryFn: ({ signal }) => listPlaylistVideos(id, signal), enabled: id !== '' });
}
