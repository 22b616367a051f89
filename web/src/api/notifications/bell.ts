import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const bellSchema = z.object({ level: z.enum(['all', 'none']) });
export type BellLevel = z.infer<typeof bellSchema>['level'];

const path = (channelId: string) => `/api/notifications/channels/${encodeURIComponent(channelId)}/bell`;
const queryKey = (channelId: string) => ['notifications', 'bell', channelId];

/** What a follower wants to hear of a channel. */
export function useBell(channelId: string) {
  return useQuery({ queryKey: queryKey(channelId), queryFn: ({ signal }) => call(bellSchema, path(channelId), { signal }) });
}

export function useSetBell(channelId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (level: BellLevel) => call(bellSchema, path(channelId), { method: 'PUT', body: { level } }),
    onSuccess: (bell) => queries.setQueryData(queryKey(channelId), bell),
  });
}
