// Makes the site open like an app: its code comes from this device once it was loaded, and without a connection there is a page that says so.
// Videos, pictures and answers of the platform are left to the browser.
'use strict';

const shell = 'shell-1';
const assets = 'assets-1';
const offlinePage = '/offline.html';
const mostAssets = 120;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.addAll([offlinePage, '/offline.css', '/theme.js', '/icons/mark.svg']))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      caches.keys().then((names) => Promise.all(names.filter((name) => name !== shell && name !== assets).map((name) => caches.delete(name)))),
      // the page is asked for while this worker still wakes up
      self.registration.navigationPreload?.enable(),
      self.clients.claim(),
    ]),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }

  if (request.mode === 'navigate') {
    event.respondWith(openPage(event));
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(openAsset(event));
  } else if (['/offline.css', '/theme.js', '/icons/mark.svg'].includes(url.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(url.pathname)));
  }
});

async function openPage(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await caches.match(offlinePage)) ?? Response.error();
  }
}

// the name of an asset says what is in it: what is here is right
async function openAsset(event) {
  const cache = await caches.open(assets);
  const kept = await cache.match(event.request);
  if (kept) {
    return kept;
  }

  const response = await fetch(event.request);
  if (response.ok) {
    const copy = response.clone();
    event.waitUntil(cache.put(event.request, copy).then(() => forgetOldest(cache)));
  }

  return response;
}

async function forgetOldest(cache) {
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostAssets)).map((request) => cache.delete(request)));
}

// A message that was too long for the push service comes without its content.
self.addEventListener('push', (event) => {
  const { title, body, path, tag, image } = event.data?.json() ?? { title: 'StreamPlatform', body: 'There is something new for you.', path: '/notifications' };
  event.waitUntil(self.registration.showNotification(title, { body, tag, image: image ?? undefined, icon: '/icons/icon-192.png', data: { path } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openSite(event.notification.data?.path ?? '/notifications'));
});

// a page that is open already goes there; nothing leads away from the site
async function openSite(path) {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin) {
    return;
  }

  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((one) => one.url === url.href) ?? pages.find((one) => 'navigate' in one);
  if (!page) {
    await self.clients.openWindow(url.href);
    return;
  }

  await page.focus();
  if (page.url !== url.href) {
    await page.navigate(url.href).catch(() => self.clients.openWindow(url.href));
  }
}
