import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { ownPlaylistsKey, type Playlist, playlistKey, playlistPath, playlistSchema, playlistVideosKey } from './playlist';
import type { VideoSummary } from './video';

const entryPath = (id: string, videoId: string) => `${playlistPath(id)}/videos/${encodeURIComponent(videoId)}`;

/** Puts a video into a playlist or takes it out. Both may be repeated. */
export function holdInPlaylist(id: string, videoId: string, held: boolean): Promise<Playlist> {
  return call(playlistSchema, entryPath(id, videoId), { method: held ? 'PUT' : 'DELETE' });
}

export function useHoldInPlaylist(id: string, videoId: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: inOrder(id),
    mutationFn: (held: boolean) => holdInPlaylist(id, videoId, held),
    onSettled: () => refresh(queries, id),
  });
}

export function useTakeFromPlaylist(id: string) {
  return useOrderChange(id, (videoId: string) => holdInPlaylist(id, videoId, false), (videos, videoId) => videos.filter((video) => video.id !== videoId));
}

export type Move = { readonly videoId: string; readonly before: string | null };

/** The place is named by the video behind it, so that it means the same after somebody else's change. */
export function useMoveInPlaylist(id: string) {
  return useOrderChange(
    id,
    ({ videoId, before }: Move) => call(playlistSchema, `${entryPath(id, videoId)}/move`, { method: 'POST', body: { before } }),
    moved,
  );
}

export function moved<T extends { readonly id: string }>(videos: readonly T[], { videoId, before }: Move): readonly T[] {
  const video = videos.find(({ id }) => id === videoId);
  if (!video || before === videoId) {
    return videos;
  }

  const others = videos.filter(({ id }) => id !== videoId);
  const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
  return at < 0 ? videos : others.toSpliced(at, 0, video);
}

// the new order is shown at once; when the platform does not take it, what it holds is shown again
function useOrderChange<T>(id: string, change: (wish: T) => Promise<Playlist>, apply: (videos: readonly VideoSummary[], wish: T) => readonly VideoSummary[]) {
  const queries = useQueryClient();
  const queryKey = playlistVideosKey(id);
  return useMutation({
    scope: inOrder(id),
    mutationFn: change,
    onMutate: async (wish) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData<readonly VideoSummary[]>(queryKey, (videos) => videos && apply(videos, wish));
    },
    onSettled: () => refresh(queries, id),
  });
}

// changes of one playlist go one after another, as they were meant
function inOrder(id: string) {
  return { id: `playlist-${id}` };
}

function refresh(queries: QueryClient, id: string) {
  return Promise.all([queries.invalidateQueries({ queryKey: playlistKey(id) }), queries.invalidateQueries({ queryKey: ownPlaylistsKey })]);
}
