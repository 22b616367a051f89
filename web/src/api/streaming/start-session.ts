import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { ApiProblem } from '../problem';
import { z } from '../schemas';

const playbackSessionSchema = z
  .object({
    sessionId: z.string(),
    manifestUrl: z.string(),
    fallbackManifestUrl: z.string().nullable(),
    durationSeconds: z.number(),
    state: z.string(),
    startedAt: z.string(),
    expiresAt: z.string(),
    /** Shown with every heartbeat: it says who watches what. */
    viewingTicket: z.string(),
    /** All of it that plays for those who have not paid for the video. */
    preview: z.object({ seconds: z.number() }).nullish(),
  })
  // how far the platform's clock is ahead of this device's, in milliseconds
  .transform((session) => ({ ...session, clockAhead: Date.parse(session.startedAt) - Date.now() }));
export type PlaybackSession = z.infer<typeof playbackSessionSchema>;

/** How often to ask whether a video that is still being processed can be played. */
const notYetInterval = 2000;

type StartOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Whatever the viewer plays elsewhere ends. */
  readonly endOthers?: boolean;
  /** Nobody has pressed play yet: it does not count among what the viewer plays at once. */
  readonly prepared?: boolean;
};

/** null while the video is still being processed and nothing of it can be played. */
export async function startSession(videoId: string, { signal, endOthers = false, prepared = false }: StartOptions = {}): Promise<PlaybackSession | null> {
  try {
    const path = `/api/streaming/videos/${encodeURIComponent(videoId)}/sessions`;
    const wish = endOthers ? '?endOthers=true' : prepared ? '?prepared=true' : '';
    return await call(playbackSessionSchema, path + wish, { method: 'POST', signal });
  } catch (error) {
    if (error instanceof ApiProblem && error.name === 'not-playable-yet') {
      return null;
    }

    throw error;
  }
}

/** One sitting of one viewer: each visit to the page has its own. Asks again by itself while the video cannot be played yet. */
export function playbackSessionQuery(videoId: string, visit: string) {
  return queryOptions({
    queryKey: ['playback-session', videoId, visit],
    queryFn: ({ signal }) => startSession(videoId, { signal }),
    staleTime: Infinity,
    gcTime: 30_000,
    refetchOnReconnect: false,
    refetchInterval: ({ state }) => (state.data === null ? notYetInterval : false),
  });
}

/** Plays here, and nowhere else any more. */
export function useWatchHere(videoId: string, visit: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => startSession(videoId, { endOthers: true }),
    onSuccess: (session) => queries.setQueryData(playbackSessionQuery(videoId, visit).queryKey, session),
  });
}
