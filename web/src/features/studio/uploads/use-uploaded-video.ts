import { useEffect } from 'react';
import { useLatest } from '@/player/state/use-latest';
import { onUploadedVideo } from './uploads';

/** The platform hears of an upload a moment after its last byte. */
const again = [1000, 3000, 8000];

/** Asks when a draft appears, is complete or goes, and a few times more. */
export function useUploadedVideo(ask: (videoId: string) => void): void {
  const latest = useLatest(ask);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = onUploadedVideo((videoId) => {
      latest.current(videoId);
      for (const delay of again) {
        timers.add(setTimeout(() => latest.current(videoId), delay));
      }
    });
    return () => {
      stop();
      for (const timer of timers) {
        clearTimeout(timer);
      }
    };
  }, [latest]);
}
