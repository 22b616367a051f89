import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { ownVideoKey, ownVideosKey, type StudioVideo, studioVideoSchema } from './studio-video';

export function unpublishVideo(id: string): Promise<StudioVideo> {
  return call(studioVideoSchema, `/api/catalog/studio/videos/${encodeURIComponent(id)}/unpublish`, { method: 'POST' });
}

export function useUnpublishVideo(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unpublishVideo(id),
    onSuccess: (video) => {
      queries.setQueryData(ownVideoKey(id), video);
      return queries.invalidateQueries({ queryKey: ownVideosKey });
    },
  });
}
