import type { LoaderFunctionArgs } from 'react-router';
import { showVideo } from '@/api/catalog/show-video';
import { playbackSessionQuery, startSession } from '@/api/streaming/start-session';
import { resumeQuery } from '@/api/viewing/resume';
import { takePrepared } from '@/player/preparation/prepare';
import { queryClient } from './query-client';

let visits = 0;

/** Asks for the playback session while the page's code is still on its way; or takes the one that was prepared. */
export function startWatching({ params: { videoId = '' } }: LoaderFunctionArgs): { readonly visit: string } {
  visits += 1;
  const visit = String(visits);
  const query = playbackSessionQuery(videoId, visit);
  const prepared = takePrepared(videoId)?.catch(() => null);
  void queryClient.prefetchQuery(prepared ? { ...query, queryFn: async ({ signal }) => (await prepared) ?? startSession(videoId, { signal }) } : query);
  void queryClient.prefetchQuery({ queryKey: ['video', videoId], queryFn: ({ signal }) => showVideo(videoId, signal) });
  void queryClient.prefetchQuery(resumeQuery(videoId, visit));
  return { visit };
}
