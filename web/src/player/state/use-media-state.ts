import { useEffect, useState } from 'react';
import { idleMedia, type MediaState, readMedia } from './media-state';

const events = [
  'play',
  'playing',
  'pause',
  'ended',
  'waiting',
  'canplay',
  'loadeddata',
  'seeking',
  'seeked',
  'timeupdate',
  'progress',
  'volumechange',
  'ratechange',
  'emptied',
] as const;

export function useMediaState(video: HTMLVideoElement | null): MediaState {
  const [state, setState] = useState(idleMedia);
  useEffect(() => {
    if (!video) {
      return undefined;
    }

    const read = () => setState((before) => readMedia(video, before));
    read();
    for (const event of events) {
      video.addEventListener(event, read);
    }

    return () => events.forEach((event) => video.removeEventListener(event, read));
  }, [video]);
  return state;
}
