import { useCallback, useEffect, useState } from 'react';

/** undefined where the browser has no such thing. */
export function usePictureInPicture(video: HTMLVideoElement | null): { readonly active: boolean; readonly toggle: () => void } | undefined {
  const [active, setActive] = useState(false);
  useEffect(() => {
    if (!video) {
      return undefined;
    }

    const read = () => setActive(document.pictureInPictureElement === video);
    video.addEventListener('enterpictureinpicture', read);
    video.addEventListener('leavepictureinpicture', read);
    return () => {
      video.removeEventListener('enterpictureinpicture', read);
      video.removeEventListener('leavepictureinpicture', read);
    };
  }, [video]);

  const toggle = useCallback(() => {
    // refused without a picture to show: there is nothing to do about it then
    void (document.pictureInPictureElement ? document.exitPictureInPicture() : video?.requestPictureInPicture())?.catch(() => undefined);
  }, [video]);
  return document.pictureInPictureEnabled ? { active, toggle } : undefined;
}
