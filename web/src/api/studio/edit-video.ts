import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Visibility } from '../catalog/video';
import { call } from '../client';
import { ownVideoKey, ownVideosKey, type StudioVideo, studioVideoSchema } from './studio-video';

export type VideoEdit = {
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly visibility: Visibility;
};

export function editVideo(id: string, version: number, edit: VideoEdit): Promise<StudioVideo> {
  return call(studioVideoSchema, `/api/catalog/studio/videos/${encodeURIComponent(id)}`, { method: 'PATCH', body: edit, ifMatch: version });
}

export function useEditVideo(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, edit }: { version: number; edit: VideoEdit }) => editVideo(id, version, edit),
    onSuccess: (video) => {
      queries.setQueryData(ownVideoKey(id), video);
      return queries.invalidateQueries({ queryKey: ownVideosKey });
    },
  });
}
