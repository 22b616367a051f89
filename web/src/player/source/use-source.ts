import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { openSource } from './open-source';
import { noSource, type PlaybackAddress, type PlaybackFailure, type PlaybackSource, type SourceState } from './playback-source';

const unsupported: PlaybackFailure = { reason: 'unsupported', message: 'This browser is too old to play videos here.' };
const incomplete: PlaybackFailure = { reason: 'network', message: 'A part of the player did not load. Load the page again.' };

const nothing = () => () => undefined;

/** Feeds the element from an address. A new address (another session) goes on where the old one stopped. */
export function useSource(video: HTMLVideoElement | null, address: PlaybackAddress, onExpired: () => void): readonly [SourceState, PlaybackSource | null] {
  const [source, setSource] = useState<PlaybackSource | null>(null);
  const [failure, setFailure] = useState<PlaybackFailure>();
  const left = useRef({ at: 0, playing: true });
  const { manifestUrl, fallbackManifestUrl, expiresAt, state: progress } = address;
  useEffect(() => {
    if (!video) {
      return undefined;
    }

    const leaving = new AbortController();
    let opened: PlaybackSource | null = null;
    const open = async () => {
      const options = { video, address: { manifestUrl, fallbackManifestUrl, expiresAt, state: progress }, startAt: left.current.at, onExpired };
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
  }, [video, manifestUrl, fallbackManifestUrl, expiresAt, progress, onExpired]);

  const state = useSyncExternalStore(source?.subscribe ?? nothing, source?.getState ?? (() => noSource));
  return [failure ? { ...state, failure } : state, source];
}
