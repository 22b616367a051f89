import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, command } from '../client';
import { ownPlaylistsKey, type Playlist, playlistKey, playlistPath, playlistSchema } from './playlist';
import type { Visibility } from './video';

export type PlaylistEdit = { readonly title: string; readonly description: string; readonly visibility: Visibility };

/** With its first video, if one is named. */
export function createPlaylist(edit: PlaylistEdit, videoId?: string): Promise<Playlist> {
  return call(playlistSchema, '/api/catalog/library/playlists', { method: 'POST', body: { ...edit, videoId } });
}

export function useCreatePlaylist() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ edit, videoId }: { edit: PlaylistEdit; videoId?: string | undefined }) => createPlaylist(edit, videoId),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownPlaylistsKey }),
  });
}

export function useEditPlaylist(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, edit }: { version: number; edit: PlaylistEdit }) =>
      call(playlistSchema, playlistPath(id), { method: 'PATCH', body: edit, ifMatch: version }),
    onSuccess: (playlist) => {
      queries.setQueryData(playlistKey(id), playlist);
      return queries.invalidateQueries({ queryKey: ownPlaylistsKey });
    },
    onError: () => queries.invalidateQueries({ queryKey: playlistKey(id), exact: true }),
  });
}

export function useRemovePlaylist() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => command(playlistPath(id), { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownPlaylistsKey }),
  });
}
