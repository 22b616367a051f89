import { useEffect } from 'react';
import { z } from '@/api/schemas';
import { recall, remember } from '@/ui/stored';

const preferencesSchema = z.object({ volume: z.number().min(0).max(1), muted: z.boolean(), rate: z.number().min(0.25).max(2) });
const name = 'player';

/** Volume and speed are as they were the last time. */
export function usePreferences(video: HTMLVideoElement | null): void {
  useEffect(() => {
    if (!video) {
      return undefined;
    }

    const stored = recall(preferencesSchema, name);
    if (stored) {
      video.volume = stored.volume;
      video.muted = stored.muted;
      // a new source goes back to the default rate
      video.defaultPlaybackRate = stored.rate;
      video.playbackRate = stored.rate;
    }

    const keep = () => {
      video.defaultPlaybackRate = video.playbackRate;
      remember(name, { volume: video.volume, muted: video.muted, rate: video.playbackRate });
    };
    video.addEventListener('volumechange', keep);
    video.addEventListener('ratechange', keep);
    return () => {
      video.removeEventListener('volumechange', keep);
      video.removeEventListener('ratechange', keep);
    };
  }, [video]);
}
