import { z } from '../schemas';

export const visibilitySchema = z.enum(['public', 'unlisted', 'private']);
export type Visibility = z.infer<typeof visibilitySchema>;

export const processingStateSchema = z.enum(['none', 'uploaded', 'probing', 'transcoding', 'playable', 'ready', 'refused', 'failed', 'cancelled']);
export type ProcessingState = z.infer<typeof processingStateSchema>;

export const videoSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  channel: z.object({ id: z.string(), handle: z.string(), name: z.string() }),
  category: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  posterUrl: z.string().nullable(),
  publishedAt: z.string().nullable(),
  visibility: visibilitySchema,
});
export type VideoSummary = z.infer<typeof videoSummarySchema>;
