import { queryOptions } from '@tanstack/react-query';
import { resumePosition } from './progress';

/** Asked once for each visit: what is watched meanwhile does not move the player. */
export function resumeQuery(videoId: string, visit: string) {
  return queryOptions({
    queryKey: ['resume', videoId, visit],
    queryFn: () => resumePosition(videoId),
    staleTime: Infinity,
    gcTime: 30_000,
    retry: false,
  });
}
