import { useEffect } from 'react';
import { currentLine, mayPrepare } from '@/player/preparation/may-prepare';
import { prepareVideo } from '@/player/preparation/prepare';

/** A pointer on its way across the page means nothing by it. */
const meant = 90;

/**
 * The player's code is fetched when the first page is done: whoever comes here comes to watch. Whoever points at a video, or comes to it by keys, is likely to
 * press: its session and its first files are on their way before. Who goes elsewhere takes it back.
 */
export function useWatchPreparation(): void {
  useEffect(() => {
    const done = new AbortController();
    whenIdle(() => mayPrepare(currentLine()) && loadPlayer(), done.signal);
    let at: { readonly videoId: string; readonly leaving: AbortController } | undefined;
    const leave = () => {
      at?.leaving.abort();
      at = undefined;
    };
    const come = (target: EventTarget | null, wait: number) => {
      const videoId = videoAt(target);
      if (videoId === at?.videoId) {
        return;
      }

      leave();
      if (videoId) {
        const leaving = new AbortController();
        at = { videoId, leaving };
        setTimeout(() => leaving.signal.aborted || prepare(videoId, leaving.signal), wait);
      }
    };
    const options = { signal: done.signal, passive: true };
    document.addEventListener('pointerover', ({ target }) => come(target, meant), options);
    document.addEventListener('pointerdown', ({ target }) => come(target, 0), options);
    document.addEventListener('focusin', ({ target }) => come(target, meant), options);
    document.addEventListener('pointerleave', leave, options);
    // pressed: it is needed now, wherever the pointer goes
    document.addEventListener('click', ({ target }) => videoAt(target) === at?.videoId && (at = undefined), { ...options, capture: true });
    return () => {
      done.abort();
      leave();
    };
  }, []);
}

function prepare(videoId: string, signal: AbortSignal): void {
  loadPlayer();
  prepareVideo(videoId, signal).catch(() => undefined);
}

function loadPlayer(): void {
  // a line that is down shows itself when the page is opened
  import('@/features/watch/watch-page').catch(() => undefined);
}

function whenIdle(act: () => void, signal: AbortSignal): void {
  const actStill = () => signal.aborted || act();
  // Safari has no such call
  const soon = () => ('requestIdleCallback' in window ? requestIdleCallback(actStill) : setTimeout(actStill, 200));
  if (document.readyState === 'complete') {
    soon();
  } else {
    addEventListener('load', soon, { once: true, signal });
  }
}

export function videoAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target : null;
  const link = element?.closest('a[href^="/watch/"]') ?? element?.closest('article')?.querySelector('a[href^="/watch/"]');
  return link ? new URL(link.getAttribute('href') ?? '', location.href).pathname.split('/')[2] : undefined;
}
