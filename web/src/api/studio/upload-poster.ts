import { useMutation, useQueryClient } from '@tanstack/react-query';
import { stillSetSchema } from '../catalog/video';
import { call } from '../client';
import { showOwnVideo } from './show-own-video';
import { ownVideoKey, ownVideosKey, type StudioVideo } from './studio-video';

export const posterTypes = 'image/jpeg,image/png,image/webp';

// the catalog hears of it a moment later
const patience = 10;
const pause = 300;

/** Sends a picture that shall stand for the video. Ends when it does. */
export async function uploadPoster(id: string, picture: Blob): Promise<StudioVideo> {
  const { name } = await call(stillSetSchema, `/api/thumbnails/videos/${encodeURIComponent(id)}/poster`, { method: 'PUT', file: picture });
  for (let tries = 1; ; tries++) {
    const video = await showOwnVideo(id);
    if (video.poster?.name === name || tries === patience) {
      return video;
    }

    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

export function useUploadPoster(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (picture: Blob) => uploadPoster(id, picture),
    onSuccess: (video) => {
      queries.setQueryData(ownVideoKey(id), video);
      return queries.invalidateQueries({ queryKey: ownVideosKey });
    },
  });
}
