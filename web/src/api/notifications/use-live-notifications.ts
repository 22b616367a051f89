import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ServerEvent } from './event-parser';
import { listen } from './listen';
import { inboxKey, unreadKey, unreadSchema } from './notification';

/** Keeps the inbox and its count as they are. Of all tabs one listens and tells the others: a browser opens only a few connections to one address. */
export function useLiveNotifications(userId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!userId) {
      return undefined;
    }

    const take = ({ event, data }: ServerEvent) => {
      if (event === 'unread') {
        queries.setQueryData(unreadKey, unreadSchema.parse(JSON.parse(data)));
      }

      void queries.invalidateQueries({ queryKey: inboxKey });
    };
    const stop = new AbortController();
    const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`notifications-${userId}`);
    tabs?.addEventListener('message', ({ data }: MessageEvent<ServerEvent>) => take(data));
    inOneTab(`notifications-${userId}`, stop.signal, () =>
      listen(stop.signal, (event) => {
        take(event);
        tabs?.postMessage(event);
      }),
    ).catch(() => undefined); // it was stopped while it waited for its turn
    return () => {
      stop.abort();
      tabs?.close();
    };
  }, [userId, queries]);
}

function inOneTab(name: string, signal: AbortSignal, action: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(name, { signal }, action) : action();
}
