import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, command } from '../client';
import { z } from '../schemas';
import { inboxKey, notificationSchema, unreadKey, unreadSchema } from './notification';

const pageSchema = z.object({ items: z.array(notificationSchema), nextCursor: z.string().nullish(), unread: z.number() });

/** What the viewer was told, newest first. */
export function useInbox() {
  return useInfiniteQuery({
    queryKey: inboxKey,
    queryFn: ({ pageParam, signal }) =>
      call(pageSchema, `/api/notifications?${new URLSearchParams({ limit: '24', ...(pageParam && { cursor: pageParam }) })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
  });
}

export function useUnread(enabled: boolean) {
  return useQuery({ queryKey: unreadKey, queryFn: ({ signal }) => call(unreadSchema, '/api/notifications/unread', { signal }), enabled });
}

export function useMarkRead() {
  return useChange((id: number) => command(`/api/notifications/${id}/read`, { method: 'PUT' }));
}

/** Reads all up to one: what comes meanwhile stays unread. */
export function useMarkAllRead() {
  return useChange((id: number) => command('/api/notifications/read', { method: 'POST', body: { id } }));
}

function useChange(mutationFn: (id: number) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: inboxKey }), queries.invalidateQueries({ queryKey: unreadKey })]),
  });
}
