import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { openSource } from './open-source';
import { noSource, type PlaybackAddress, type PlaybackFailure, type PlaybackSource, type SourceState } from './playback-source';

const unsupported: PlaybackFailure = { reason: 'unsupported', message: 'This browser is too old to play videos here.' };
const incomplete: PlaybackFailure = { reason: 'network', message: 'A part of the player did not load. Load the page again.' };

const nothing = () => () => undefined;

type Wanted = { readonly address: PlaybackAddress; readonly contentId: string; readonly startAt: number };

/** Feeds the element from an address. A new address (another session) goes on where the old one stopped. */
export function useSource(video: HTMLVideoElement | null, wanted: Wanted, onExpired: () => void): readonly [SourceState, PlaybackSource | null] {
  const [source, setSource] = useState<PlaybackSource | null>(null);
  const [failure, setFailure] = useState<PlaybackFailure>();
  const { contentId, startAt } = wanted;
  const left = useRef({ at: startAt, playing: true });
  const { sessionId, manifestUrl, fallbackManifestUrl, expiresAt, state: progress } = wanted.address;
  useEffect(() => {
    if (!video) {
      return undefined;
    }

    const leaving = new AbortController();
    let opened: PlaybackSource | null = null;
    const open = async () => {
      const address = { sessionId, manifestUrl, fallbackManifestUrl, expiresAt, state: progress };
      const options = { video, address, contentId, startAt: left.current.at, onExpired };
      opened = await openSource(options, leaving.signal);
      if (leaving.signal.aborted) {
        opened?.destroy();
        return;
      }

      setSource(opened);
      setFailure(opened ? undefined : unsupported);
      if (left.current.playing) {
        // without a press before it the browser may want to wait for one
        void video.play().catch(() => undefined);
      }
    };
    open().catch(() => setFailure(incomplete));
    return () => {
      leaving.abort();
      left.current = { at: video.currentTime, playing: opened ? !video.paused : left.current.playing };
      opened?.destroy();
      setSource(null);
    };
  }, [video, sessionId, manifestUrl, fallbackManifestUrl, expiresAt, progress, contentId, onExpired]);

  const state = useSyncExternalStore(source?.subscribe ?? nothing, source?.getState ?? (() => noSource));
  return [failure ? { ...state, failure } : state, source];
}
