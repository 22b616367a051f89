import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, command } from '../client';
import { z } from '../schemas';

const textSchema = z.object({
  track: z.string(),
  language: z.string(),
  name: z.string(),
  kind: z.enum(['captions', 'subtitles']),
  /** By the creator; else it was inside the file. */
  sent: z.boolean(),
});
export type Text = z.infer<typeof textSchema>;

export type NewText = { readonly language: string; readonly kind: Text['kind']; readonly file: Blob };

const listSchema = z.object({ items: z.array(textSchema) });
const pathOf = (videoId: string) => `/api/streaming/studio/videos/${encodeURIComponent(videoId)}/texts`;
const keyOf = (videoId: string) => ['studio', 'texts', videoId] as const;

/** Captions and subtitles of an own video. */
export function useTexts(videoId: string) {
  return useQuery({ queryKey: keyOf(videoId), queryFn: ({ signal }) => call(listSchema, pathOf(videoId), { signal }) });
}

export function useSendText(videoId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ language, kind, file }: NewText) =>
      call(textSchema, `${pathOf(videoId)}/${encodeURIComponent(language)}?kind=${kind}`, { method: 'PUT', file }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(videoId) }),
  });
}

export function useRemoveText(videoId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (track: string) => command(`${pathOf(videoId)}/${track}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(videoId) }),
  });
}
