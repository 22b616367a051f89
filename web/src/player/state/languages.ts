import { z } from '@/api/schemas';
import { recall, remember } from '@/ui/stored';

const languagesSchema = z.object({
  audio: z.string().optional(),
  /** null: switched off. */
  captions: z.string().nullable().optional(),
});
export type Languages = z.infer<typeof languagesSchema>;

const name = 'player-languages';

/** What the viewer chose to hear and read the last time. */
export function languages(): Languages {
  return recall(languagesSchema, name) ?? {};
}

export function keepLanguages(change: { readonly audio?: string | undefined; readonly captions?: string | null | undefined }): void {
  remember(name, { ...languages(), ...change });
}
