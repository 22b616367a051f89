import { z } from '../schemas';
import { processingStateSchema } from './video';

/** Where the platform is with one source of a video. */
export const processingSchema = z.object({
  state: processingStateSchema,
  percent: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
  retryable: z.boolean(),
  fileName: z.string().nullable(),
  rungs: z.array(z.string()),
  rungProgress: z.array(z.object({ rung: z.string(), percent: z.number() })),
  cut: z.object({ playableSeconds: z.number(), declaredSeconds: z.number(), accepted: z.boolean() }).nullable(),
  repairs: z.array(z.object({ code: z.string(), sentence: z.string() })),
  width: z.number().nullable(),
  height: z.number().nullable(),
});
export type Processing = z.infer<typeof processingSchema>;

/** What may be asked for about the newest source of a video. */
export const processingActSchema = z.enum(['retry', 'cancel', 'accept']);
export type ProcessingAct = z.infer<typeof processingActSchema>;

/** The platform has the source and is working on it. */
export function isInWork({ state }: Pick<Processing, 'state'>): boolean {
  return state === 'uploaded' || state === 'probing' || state === 'transcoding' || state === 'playable';
}
