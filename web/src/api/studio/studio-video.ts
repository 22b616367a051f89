import { isInWork, processingActSchema, processingSchema } from '../catalog/processing';
import { chapterSchema, stillSetSchema, videoSummarySchema } from '../catalog/video';
import { z } from '../schemas';

export const studioVideoSchema = videoSummarySchema.extend({
  description: z.string(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  published: z.boolean(),
  version: z.number(),
  sourceFileName: z.string().nullable(),
  stills: z.array(stillSetSchema),
  chapters: z.array(chapterSchema),
  hasOwnChapters: z.boolean(),
  processing: processingSchema,
  replacement: processingSchema.nullable(),
  actions: z.array(processingActSchema),
});
export type StudioVideo = z.infer<typeof studioVideoSchema>;

export const ownVideosKey = ['studio', 'videos'] as const;
export const ownVideoKey = (id: string) => ['studio', 'video', id] as const;

/** How often to ask while a video is being worked on. */
export const workingInterval = 1500;

// how long the stills of a finished video may take before nobody asks for them any more
const stillsPatience = 10 * 60_000;

/** The platform is working on the video, or on the file that is to take its place. */
export function isWorking({ processing, replacement, stills, updatedAt }: StudioVideo): boolean {
  const awaitsStills = processing.state === 'ready' && stills.length === 0 && Date.now() - Date.parse(updatedAt) < stillsPatience;
  return isInWork(processing) || (replacement !== null && isInWork(replacement)) || awaitsStills;
}
