import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';

type Handler = (event: Record<string, unknown>) => void;

/** The service worker as a browser would run it. */
function start(pages: readonly { readonly url: string; readonly focus: () => void; readonly navigate: () => Promise<void> }[] = []) {
  const handlers: Record<string, Handler> = {};
  const showNotification = vi.fn(async () => undefined);
  const openWindow = vi.fn(async () => undefined);
  const self = {
    location: { origin: 'https://video.example' },
    registration: { showNotification },
    clients: { matchAll: async () => pages, openWindow },
    addEventListener: (name: string, handler: Handler) => {
      handlers[name] = handler;
    },
  };
  runInNewContext(readFileSync('public/sw.js', 'utf8'), { self, URL });
  const tell = async (name: string, event: object) => {
    const waiting: unknown[] = [];
    handlers[name]?.({ ...event, waitUntil: (work: unknown) => waiting.push(work) });
    await Promise.all(waiting);
  };
  return { tell, showNotification, openWindow };
}

const message = { title: 'The Orchard', body: 'New video: Pruning', path: '/watch/v1', tag: 'new-video:v1', image: null };

test('A push message is shown, and a newer one about the same takes its place', async () => {
  const worker = start();
  await worker.tell('push', { data: { json: () => message } });
  expect(worker.showNotification).toHaveBeenCalledWith('The Orchard', expect.objectContaining({ body: 'New video: Pruning', tag: 'new-video:v1', data: { path: '/watch/v1' } }));
});

test('A message without content says that there is something new', async () => {
  const worker = start();
  await worker.tell('push', { data: null });
  expect(worker.showNotification).toHaveBeenCalledWith('StreamPlatform', expect.objectContaining({ data: { path: '/notifications' } }));
});

test('A press opens the video in a page that is open already', async () => {
  const page = { url: 'https://video.example/', focus: vi.fn(), navigate: vi.fn(async () => undefined) };
  const worker = start([page]);
  await worker.tell('notificationclick', { notification: { close: vi.fn(), data: { path: '/watch/v1' } } });
  expect(page.focus).toHaveBeenCalled();
  expect(page.navigate).toHaveBeenCalledWith('https://video.example/watch/v1');
  expect(worker.openWindow).not.toHaveBeenCalled();
});

test('Without a page a press opens one, and never one of another site', async () => {
  const worker = start();
  await worker.tell('notificationclick', { notification: { close: vi.fn(), data: { path: '/watch/v1' } } });
  expect(worker.openWindow).toHaveBeenCalledWith('https://video.example/watch/v1');
  await worker.tell('notificationclick', { notification: { close: vi.fn(), data: { path: 'https://evil.example/' } } });
  expect(worker.openWindow).toHaveBeenCalledTimes(1);
});
