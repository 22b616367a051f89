import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { type Channel, channelSchema } from './channel';

export function showChannel(handle: string, signal?: AbortSignal): Promise<Channel> {
  return call(channelSchema, `/api/catalog/channels/${encodeURIComponent(handle)}`, { signal, anonymous: true });
}

export function useChannel(handle: string) {
  return useQuery({ queryKey: ['channel', handle], queryFn: ({ signal }) => showChannel(handle, signal) });
}
