import type { Rung } from '../quality/rung';

/** Where a video is played from: the addresses of one playback session. */
export type PlaybackAddress = {
  readonly manifestUrl: string;
  readonly fallbackManifestUrl: string | null;
  readonly expiresAt: string;
  /** `ready`: every segment of every rung is there. Anything else grows. */
  readonly state: string;
};

export type PlaybackFailure = { readonly reason: 'network' | 'media' | 'unsupported'; readonly message: string };

export type SourceState = {
  /** From the best down. Empty while unknown, and where the browser chooses by itself. */
  readonly rungs: readonly Rung[];
  readonly chosen: number | 'auto';
  readonly playing: number | undefined;
  /** Up to where the video exists, in seconds; undefined while that is unknown. */
  readonly end: number | undefined;
  /** The end of the manifest is written: nothing more comes. */
  readonly complete: boolean;
  readonly failure: PlaybackFailure | undefined;
};

export const noSource: SourceState = { rungs: [], chosen: 'auto', playing: undefined, end: undefined, complete: false, failure: undefined };

/** Feeds a video element. */
export type PlaybackSource = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => SourceState;
  readonly choose: (rung: number | 'auto') => void;
  readonly retry: () => void;
  readonly destroy: () => void;
};

export type SourceOptions = {
  readonly video: HTMLVideoElement;
  readonly address: PlaybackAddress;
  readonly startAt: number;
  /** The session's path is not accepted any more. */
  readonly onExpired: () => void;
};
