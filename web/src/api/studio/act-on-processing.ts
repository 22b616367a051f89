import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProcessingAct } from '../catalog/processing';
import { call } from '../client';
import { ownVideoKey, ownVideosKey, type StudioVideo, studioVideoSchema } from './studio-video';

/** Tries a failed source again, gives the newest one up, or agrees to show one that was cut off. */
export function actOnProcessing(id: string, act: ProcessingAct): Promise<StudioVideo> {
  return call(studioVideoSchema, `/api/catalog/studio/videos/${encodeURIComponent(id)}/${act}`, { method: 'POST' });
}

export function useActOnProcessing(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: ProcessingAct) => actOnProcessing(id, act),
    onSuccess: (video) => {
      queries.setQueryData(ownVideoKey(id), video);
      return queries.invalidateQueries({ queryKey: ownVideosKey });
    },
  });
}
