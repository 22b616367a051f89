export type Span = { readonly start: number; readonly end: number };

/** What the controls show about a video element. */
export type MediaState = {
  readonly paused: boolean;
  readonly ended: boolean;
  readonly waiting: boolean;
  readonly started: boolean;
  readonly currentTime: number;
  readonly buffered: readonly Span[];
  readonly volume: number;
  readonly muted: boolean;
  readonly rate: number;
};

export const idleMedia: MediaState = {
  paused: true,
  ended: false,
  waiting: true,
  started: false,
  currentTime: 0,
  buffered: [],
  volume: 1,
  muted: false,
  rate: 1,
};

export function readMedia(video: HTMLVideoElement, before: MediaState): MediaState {
  return {
    paused: video.paused,
    ended: video.ended,
    waiting: video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !video.ended,
    started: before.started || video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA,
    currentTime: video.currentTime,
    buffered: Array.from({ length: video.buffered.length }, (_, index) => ({ start: video.buffered.start(index), end: video.buffered.end(index) })),
    volume: video.volume,
    muted: video.muted,
    rate: video.playbackRate,
  };
}
