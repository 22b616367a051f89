import type { LoaderFunctionArgs } from 'react-router';
import { showVideo } from '@/api/catalog/show-video';
import { playbackSessionQuery } from '@/api/streaming/start-session';
import { queryClient } from './query-client';

let visits = 0;

/** Asks for the playback session while the page's code is still on its way. */
export function startWatching({ params: { videoId = '' } }: LoaderFunctionArgs): { readonly visit: string } {
  visits += 1;
  const visit = String(visits);
  void queryClient.prefetchQuery(playbackSessionQuery(videoId, visit));
  void queryClient.prefetchQuery({ queryKey: ['video', videoId], queryFn: ({ signal }) => showVideo(videoId, signal) });
  return { visit };
}
