import { useQuery } from '@tanstack/react-query';
import { type Channel, channelSchema } from '../catalog/channel';
import { call } from '../client';
import { ApiProblem } from '../problem';

export const ownChannelKey = ['studio', 'channel'] as const;

/** The caller's channel; null while there is none yet. */
export async function showOwnChannel(signal?: AbortSignal): Promise<Channel | null> {
  try {
    return await call(channelSchema, '/api/catalog/studio/channel', { signal });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) {
      return null;
    }

    throw error;
  }
}

export function useOwnChannel(enabled: boolean) {
  return useQuery({ queryKey: ownChannelKey, queryFn: ({ signal }) => showOwnChannel(signal), enabled, staleTime: Infinity });
}
