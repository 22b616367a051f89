import { z } from '../schemas';
import { visibilitySchema } from './video';

export const playlistSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  visibility: visibilitySchema,
  videoCount: z.number(),
  posterUrl: z.string().nullable(),
  channel: z.object({ id: z.string(), handle: z.string(), name: z.string() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.number(),
  isOwner: z.boolean(),
  builtIn: z.boolean(),
  contains: z.boolean().nullish(),
});
export type Playlist = z.infer<typeof playlistSchema>;

export const playlistPageSchema = z.object({ items: z.array(playlistSchema), nextCursor: z.string().nullish() });

/** Every viewer's own list of this name. */
export const watchLater = 'watch-later';

export const playlistKey = (id: string) => ['playlist', id];
export const playlistVideosKey = (id: string) => ['playlist', id, 'videos'];
export const ownPlaylistsKey = ['library', 'playlists'];

export const playlistPath = (id: string) => `/api/catalog/playlists/${encodeURIComponent(id)}`;
