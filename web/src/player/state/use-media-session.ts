import { useEffect } from 'react';
import type { MediaState } from './media-state';
import type { PlayerActs } from './player-acts';
import type { Timeline } from './timeline';

export type Description = { readonly title: string; readonly artist: string; readonly posterUrl: string | null };

const step = 10;

/** The lock screen, headphones and the keys of the keyboard know what is playing. */
export function useMediaSession({ title, artist, posterUrl }: Description, acts: PlayerActs | null, next: (() => void) | undefined): void {
  useEffect(() => {
    if (!('mediaSession' in navigator) || !acts) {
      return undefined;
    }

    const session = navigator.mediaSession;
    session.metadata = new MediaMetadata({ title, artist, artwork: posterUrl ? [{ src: new URL(posterUrl, location.href).href, type: 'image/jpeg' }] : [] });
    const handlers: readonly (readonly [MediaSessionAction, MediaSessionActionHandler | null])[] = [
      ['play', acts.togglePlay],
      ['pause', acts.togglePlay],
      ['seekbackward', ({ seekOffset }) => acts.seekBy(-(seekOffset ?? step))],
      ['seekforward', ({ seekOffset }) => acts.seekBy(seekOffset ?? step)],
      ['previoustrack', () => acts.seekTo(0)],
      ['nexttrack', next ?? null],
      ['seekto', ({ seekTime }) => acts.seekTo(seekTime ?? 0)],
    ];
    handlers.forEach(([action, handler]) => session.setActionHandler(action, handler));
    return () => {
      session.metadata = null;
      handlers.forEach(([action]) => session.setActionHandler(action, null));
    };
  }, [title, artist, posterUrl, acts, next]);
}

export function useMediaPosition({ currentTime, rate, started }: MediaState, { duration }: Timeline): void {
  const second = Math.floor(currentTime);
  useEffect(() => {
    if ('mediaSession' in navigator && started && duration > 0) {
      navigator.mediaSession.setPositionState({ duration, playbackRate: rate, position: Math.min(second, duration) });
    }
  }, [second, rate, started, duration]);
}
