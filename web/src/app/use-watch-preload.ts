import { useEffect } from 'react';

/** The player's code is on its way as soon as somebody points at a video, not only when they press. */
export function useWatchPreload(): void {
  useEffect(() => {
    const done = new AbortController();
    const listen = ({ target }: Event) => {
      if (target instanceof Element && target.closest('article, a[href^="/watch/"]')) {
        done.abort();
        // a line that is down shows itself when the page is opened
        import('@/features/watch/watch-page').catch(() => undefined);
      }
    };
    document.addEventListener('pointerover', listen, { signal: done.signal, passive: true });
    document.addEventListener('focusin', listen, { signal: done.signal });
    return () => done.abort();
  }, []);
}
