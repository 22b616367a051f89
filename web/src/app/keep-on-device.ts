/** The service worker (public/sw.js) makes the site installable. It comes after everything that the first page needs. */
export function keepOnDevice(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // without it the site works as well, but for the page that says that there is no connection
    addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
  }
}
