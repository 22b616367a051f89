import { z } from '../schemas';

export const visibilitySchema = z.enum(['public', 'unlisted', 'private']);
export type Visibility = z.infer<typeof visibilitySchema>;

export const processingStateSchema = z.enum(['none', 'uploaded', 'probing', 'transcoding', 'playable', 'ready', 'refused', 'failed', 'cancelled']);
export type ProcessingState = z.infer<typeof processingStateSchema>;

/** One picture in several widths: `{path}/{width}.webp` and `{path}/{width}.jpg`. */
export const stillSetSchema = z.object({ name: z.string(), path: z.string(), widths: z.array(z.number()).min(1) });
export type StillSet = z.infer<typeof stillSetSchema>;

/** It lasts until the next one begins. */
export const chapterSchema = z.object({ startSeconds: z.number(), title: z.string() });
export type Chapter = z.infer<typeof chapterSchema>;

export const videoSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  channel: z.object({ id: z.string(), handle: z.string(), name: z.string() }),
  category: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  posterUrl: z.string().nullable(),
  poster: stillSetSchema.nullable(),
  hoverPreviewUrl: z.string().nullable(),
  publishedAt: z.string().nullable(),
  visibility: visibilitySchema,
});
export type VideoSummary = z.infer<typeof videoSummarySchema>;
