import { useEffect, useRef } from 'react';
import type { MediaState } from '../state/media-state';
import type { Timeline } from '../state/timeline';

/** Time enough to have the next one ready, and little enough that most who are here stay. */
const near = 20;

/** Once, when a video that plays comes near its end; of a short one in its second half. */
export function useNearEnd({ paused, currentTime, started }: MediaState, { duration }: Timeline, onNearEnd: (() => void) | undefined): void {
  const told = useRef(false);
  const isNear = started && !paused && duration > 0 && currentTime > Math.max(duration - near, duration / 2);
  useEffect(() => {
    if (isNear && onNearEnd && !told.current) {
      told.current = true;
      onNearEnd();
    }
  }, [isNear, onNearEnd]);
}
