import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, command } from '../client';
import { z } from '../schemas';

const keySchema = z.object({ publicKey: z.string() });
const queryKey = ['notifications', 'push', 'device'];

/** Whether this device can be told while the site is closed, and is. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

export function usePushState() {
  return useQuery({ queryKey, queryFn: pushState });
}

export function useSetPush() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (on: boolean) => (on ? subscribe() : unsubscribe()), onSuccess: () => queries.invalidateQueries({ queryKey }) });
}

async function pushState(): Promise<PushState> {
  const worker = await registration();
  if (!worker) {
    return 'unsupported';
  }

  if (Notification.permission === 'denied') {
    return 'denied';
  }

  return (await worker.pushManager.getSubscription()) ? 'on' : 'off';
}

async function subscribe(): Promise<void> {
  const worker = await registration();
  if (!worker || (await Notification.requestPermission()) !== 'granted') {
    return;
  }

  const { publicKey } = await call(keySchema, '/api/notifications/push/key');
  // one that was made with another key is of no use any more
  const old = await worker.pushManager.getSubscription();
  await old?.unsubscribe();
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  await command('/api/notifications/push', { method: 'PUT', body: subscription.toJSON() });
}

async function unsubscribe(): Promise<void> {
  const subscription = await (await registration())?.pushManager.getSubscription();
  if (subscription) {
    await command(`/api/notifications/push?${new URLSearchParams({ endpoint: subscription.endpoint })}`, { method: 'DELETE' });
    await subscription.unsubscribe();
  }
}

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis ? navigator.serviceWorker.getRegistration() : undefined;
}
