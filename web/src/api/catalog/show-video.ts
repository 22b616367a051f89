import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { chapterSchema, processingStateSchema, videoSummarySchema } from './video';

const videoDetailsSchema = videoSummarySchema.extend({
  description: z.string(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  processing: z.object({ state: processingStateSchema }),
  isOwner: z.boolean(),
  storyboardUrl: z.string().nullable(),
  chapters: z.array(chapterSchema),
});
export type VideoDetails = z.infer<typeof videoDetailsSchema>;

/** How often to look whether processing has come further. */
const unfinishedInterval = 5000;

export function showVideo(id: string, signal?: AbortSignal): Promise<VideoDetails> {
  return call(videoDetailsSchema, `/api/catalog/videos/${encodeURIComponent(id)}`, { signal });
}

export function useVideo(id: string) {
  return useQuery({
    queryKey: ['video', id],
    queryFn: ({ signal }) => showVideo(id, signal),
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? unfinishedInterval : false),
  });
}

export function isUnfinished(video: VideoDetails): boolean {
  return !['ready', 'refused', 'failed'].includes(video.processing.state);
}
