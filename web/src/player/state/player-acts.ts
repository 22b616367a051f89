import { reachableTime, type Timeline } from './timeline';

export const rates = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** What a viewer can do with the video, whichever way: by button, key, tap or the system's media keys. */
export type PlayerActs = {
  readonly togglePlay: () => void;
  readonly seekTo: (seconds: number) => void;
  readonly seekBy: (seconds: number) => void;
  readonly setVolume: (volume: number) => void;
  readonly toggleMute: () => void;
  readonly setRate: (rate: number) => void;
  readonly stepRate: (step: 1 | -1) => void;
};

export function playerActs(element: HTMLVideoElement | null, timeline: () => Timeline): PlayerActs {
  // acts on nothing while the element is not there yet
  const video = element ?? document.createElement('video');
  const seekTo = (seconds: number) => {
    video.currentTime = reachableTime(seconds, timeline());
  };
  const setRate = (rate: number) => {
    video.playbackRate = rate;
  };
  return {
    togglePlay: () => (video.paused ? void video.play().catch(() => undefined) : video.pause()),
    seekTo,
    seekBy: (seconds) => seekTo(video.currentTime + seconds),
    setVolume: (volume) => {
      video.volume = Math.min(1, Math.max(0, volume));
      video.muted = video.volume === 0;
    },
    toggleMute: () => {
      video.muted = !video.muted;
      if (!video.muted && video.volume === 0) {
        video.volume = 0.5;
      }
    },
    setRate,
    stepRate: (step) => {
      const at = rates.findIndex((rate) => rate >= video.playbackRate);
      setRate(rates[Math.min(rates.length - 1, Math.max(0, at + step))] ?? 1);
    },
  };
}
