import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { isWorking, ownVideoKey, type StudioVideo, studioVideoSchema, workingInterval } from './studio-video';

export function showOwnVideo(id: string, signal?: AbortSignal): Promise<StudioVideo> {
  return call(studioVideoSchema, `/api/catalog/studio/videos/${encodeURIComponent(id)}`, { signal });
}

export function useOwnVideo(id: string) {
  return useQuery({
    queryKey: ownVideoKey(id),
    queryFn: ({ signal }) => showOwnVideo(id, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? workingInterval : false),
  });
}
