import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../client';
import { ownVideoKey, ownVideosKey } from './studio-video';

export function removeVideo(id: string): Promise<void> {
  return command(`/api/catalog/studio/videos/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

export function useRemoveVideo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: removeVideo,
    onSuccess: (_, id) => {
      queries.removeQueries({ queryKey: ownVideoKey(id) });
      return queries.invalidateQueries({ queryKey: ownVideosKey });
    },
  });
}
