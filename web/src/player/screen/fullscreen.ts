import { type RefObject, useCallback, useEffect, useState } from 'react';

type PhoneVideo = HTMLVideoElement & { readonly webkitEnterFullscreen?: () => void };

/** The whole player goes full screen, or on iPhones, which cannot do that, the video alone. */
export function useFullscreen(frame: RefObject<HTMLElement | null>, video: HTMLVideoElement | null): readonly [boolean, () => void] {
  const [active, setActive] = useState(false);
  useEffect(() => {
    const read = () => setActive(document.fullscreenElement !== null && document.fullscreenElement === frame.current);
    document.addEventListener('fullscreenchange', read);
    return () => document.removeEventListener('fullscreenchange', read);
  }, [frame]);

  const toggle = useCallback(() => {
    if (document.fullscreenElement) {
      void document.exitFullscreen();
    } else if (frame.current?.requestFullscreen) {
      void frame.current.requestFullscreen().catch(() => undefined);
    } else {
      (video as PhoneVideo | null)?.webkitEnterFullscreen?.();
    }
  }, [frame, video]);
  return [active, toggle];
}
