import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { ownVideoKey, ownVideosKey, type StudioVideo, studioVideoSchema } from './studio-video';

export function choosePoster(id: string, still: string): Promise<StudioVideo> {
  return call(studioVideoSchema, `/api/catalog/studio/videos/${encodeURIComponent(id)}/poster`, { method: 'PUT', body: { still } });
}

export function useChoosePoster(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (still: string) => choosePoster(id, still),
    onSuccess: (video) => {
      queries.setQueryData(ownVideoKey(id), video);
      return queries.invalidateQueries({ queryKey: ownVideosKey });
    },
  });
}
