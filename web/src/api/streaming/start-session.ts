import { queryOptions } from '@tanstack/react-query';
import { call } from '../client';
import { ApiProblem } from '../problem';
import { z } from '../schemas';

const playbackSessionSchema = z.object({
  sessionId: z.string(),
  manifestUrl: z.string(),
  fallbackManifestUrl: z.string().nullable(),
  durationSeconds: z.number(),
  state: z.string(),
  expiresAt: z.string(),
});
export type PlaybackSession = z.infer<typeof playbackSessionSchema>;

/** How often to ask whether a video that is still being processed can be played. */
const notYetInterval = 2000;

export function startSession(videoId: string, signal?: AbortSignal): Promise<PlaybackSession> {
  return call(playbackSessionSchema, `/api/streaming/videos/${encodeURIComponent(videoId)}/sessions`, { method: 'POST', signal });
}

/** One sitting of one viewer: each visit to the page has its own. Asks again by itself while the video cannot be played yet. */
export function playbackSessionQuery(videoId: string, visit: string) {
  return queryOptions({
    queryKey: ['playback-session', videoId, visit],
    queryFn: ({ signal }) => startSession(videoId, signal),
    staleTime: Infinity,
    gcTime: 30_000,
    refetchOnReconnect: false,
    refetchInterval: ({ state }) => (isNotPlayableYet(state.error) ? notYetInterval : false),
  });
}

export function isNotPlayableYet(error: unknown): boolean {
  return error instanceof ApiProblem && error.name === 'not-playable-yet';
}
