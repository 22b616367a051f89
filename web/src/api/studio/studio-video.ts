import { processingStateSchema, videoSummarySchema } from '../catalog/video';
import { z } from '../schemas';

const processingSchema = z.object({
  state: processingStateSchema,
  percent: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
  rungs: z.array(z.string()),
  width: z.number().nullable(),
  height: z.number().nullable(),
});
export type Processing = z.infer<typeof processingSchema>;

export const studioVideoSchema = videoSummarySchema.extend({
  description: z.string(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  published: z.boolean(),
  version: z.number(),
  sourceFileName: z.string().nullable(),
  processing: processingSchema,
});
export type StudioVideo = z.infer<typeof studioVideoSchema>;

export const ownVideosKey = ['studio', 'videos'] as const;
export const ownVideoKey = (id: string) => ['studio', 'video', id] as const;

/** How often to ask while a video is being worked on. */
export const workingInterval = 1500;

/** The platform has the source and is working on it. */
export function isWorking({ processing: { state } }: StudioVideo): boolean {
  return state === 'uploaded' || state === 'probing' || state === 'transcoding' || state === 'playable';
}
