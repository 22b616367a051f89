import { type MouseEvent, type PointerEvent, useRef } from 'react';

export type TapActs = {
  readonly toggleControls: () => void;
  readonly togglePlay: () => void;
  readonly toggleFullscreen: () => void;
  readonly seekBy: (seconds: number) => void;
};

const doubleTap = 300;
const step = 10;

export type Tap = { readonly at: number; readonly share: number };

/** -10, 10 or 0 seconds: what a second tap means, by where on the picture it is. */
export function doubleTapSeek(before: Tap | undefined, tap: Tap): number {
  if (!before || tap.at - before.at > doubleTap) {
    return 0;
  }

  return tap.share < 1 / 3 && before.share < 1 / 3 ? -step : tap.share > 2 / 3 && before.share > 2 / 3 ? step : 0;
}

/** A finger shows and hides the controls, and seeks by tapping twice at a side; a mouse plays and pauses. */
export function useTaps(acts: TapActs) {
  const last = useRef<Tap>(undefined);
  return {
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'mouse') {
        if (event.button === 0) {
          acts.togglePlay();
        }

        return;
      }

      const box = event.currentTarget.getBoundingClientRect();
      const tap = { at: event.timeStamp, share: (event.clientX - box.left) / box.width };
      const seconds = doubleTapSeek(last.current, tap);
      last.current = tap;
      if (seconds !== 0) {
        acts.seekBy(seconds);
      } else {
        acts.toggleControls();
      }
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      if (last.current === undefined) {
        event.preventDefault();
        acts.toggleFullscreen();
      }
    },
  };
}
