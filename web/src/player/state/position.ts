import { useEffect } from 'react';
import type { MediaState } from './media-state';

let now = { contentId: '', seconds: 0 };

/** Where the player is with a video, for links at a time. */
export function positionOf(contentId: string): number {
  return now.contentId === contentId ? now.seconds : 0;
}

export function usePosition(contentId: string, { currentTime }: Pick<MediaState, 'currentTime'>): void {
  useEffect(() => {
    now = { contentId, seconds: currentTime };
  }, [contentId, currentTime]);
}
