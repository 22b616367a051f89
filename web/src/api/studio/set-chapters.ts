import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Chapter } from '../catalog/video';
import { call } from '../client';
import { ownVideoKey, type StudioVideo, studioVideoSchema } from './studio-video';

/** Null: as the file names them. */
export function setChapters(id: string, chapters: readonly Chapter[] | null): Promise<StudioVideo> {
  return call(studioVideoSchema, `/api/catalog/studio/videos/${encodeURIComponent(id)}/chapters`, { method: 'PUT', body: { chapters } });
}

export function useSetChapters(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (chapters: readonly Chapter[] | null) => setChapters(id, chapters),
    onSuccess: (video) => queries.setQueryData(ownVideoKey(id), video),
  });
}
