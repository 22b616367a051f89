import { useQuery } from '@tanstack/react-query';
import { videosById } from '../catalog/videos-by-id';
import { useUnfinished } from './progress';

/** The videos that the viewer can go on with, the last one first; undefined while unknown. */
export function useUnfinishedVideos() {
  const { data: unfinished } = useUnfinished();
  const ids = unfinished?.map(({ videoId }) => videoId) ?? [];
  const { data: videos } = useQuery({
    queryKey: ['library', 'unfinished', ids],
    queryFn: ({ signal }) => videosById(ids, signal),
    enabled: ids.length > 0,
  });
  return videos && ids.flatMap((id) => videos.get(id) ?? []);
}
