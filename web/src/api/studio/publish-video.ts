import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { ownVideoKey, ownVideosKey, type StudioVideo, studioVideoSchema } from './studio-video';

export function publishVideo(id: string): Promise<StudioVideo> {
  return call(studioVideoSchema, `/api/catalog/studio/videos/${encodeURIComponent(id)}/publish`, { method: 'POST' });
}

export function usePublishVideo(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => publishVideo(id),
    onSuccess: (video) => {
      queries.setQueryData(ownVideoKey(id), video);
      return queries.invalidateQueries({ queryKey: ownVideosKey });
    },
  });
}
