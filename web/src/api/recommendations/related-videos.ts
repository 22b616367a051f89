import { useQuery } from '@tanstack/react-query';
import { videoSummarySchema } from '../catalog/video';
import { call } from '../client';
import { z } from '../schemas';

const relatedSchema = z.object({ explanation: z.string(), items: z.array(videoSummarySchema) });
export type RelatedVideos = z.infer<typeof relatedSchema>;

const patience = 2500;

export function listRelated(videoId: string, signal: AbortSignal): Promise<RelatedVideos> {
  const options = { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]), anonymous: true };
  return call(relatedSchema, `/api/recommendations/videos/${encodeURIComponent(videoId)}/related?limit=20`, options);
}

/** There is something to show in their place: a failure is not tried again. */
export function useRelated(videoId: string) {
  return useQuery({ queryKey: ['related', videoId], queryFn: ({ signal }) => listRelated(videoId, signal), retry: false, staleTime: 5 * 60_000 });
}
