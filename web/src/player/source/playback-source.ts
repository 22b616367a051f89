import type { Rung } from '../quality/rung';

/** Where a video is played from: the addresses of one playback session. */
export type PlaybackAddress = {
  readonly sessionId: string;
  readonly manifestUrl: string;
  readonly fallbackManifestUrl: string | null;
  readonly expiresAt: string;
  /** `ready`: every segment of every rung is there. Anything else grows. */
  readonly state: string;
};

/** What the session's heartbeats are sent with: its ticket, and how far the platform's clock is ahead of this one, in milliseconds. */
export type Viewing = { readonly viewingTicket: string; readonly clockAhead: number };

/** Sound in a language, or captions: one of several in the manifest. */
export type Track = { readonly index: number; readonly label: string; readonly language: string };

export const off = -1;

export type PlaybackFailure = { readonly reason: 'network' | 'media' | 'unsupported'; readonly message: string };

export type SourceState = {
  /** From the best down. Empty while unknown, and where the browser chooses by itself. */
  readonly rungs: readonly Rung[];
  readonly chosen: number | 'auto';
  readonly playing: number | undefined;
  readonly audioTracks: readonly Track[];
  readonly audio: number;
  readonly captionTracks: readonly Track[];
  /** {@link off}: none are shown. */
  readonly captions: number;
  /** Up to where the video exists, in seconds; undefined while that is unknown. */
  readonly end: number | undefined;
  /** The end of the manifest is written: nothing more comes. */
  readonly complete: boolean;
  readonly failure: PlaybackFailure | undefined;
  /** Of what plays, picture and sound; undefined where the browser does not say. */
  readonly bitsPerSecond: number | undefined;
};

export const noSource: SourceState = {
  rungs: [],
  chosen: 'auto',
  playing: undefined,
  audioTracks: [],
  audio: 0,
  captionTracks: [],
  captions: off,
  end: undefined,
  complete: false,
  failure: undefined,
  bitsPerSecond: undefined,
};

/** Feeds a video element. */
export type PlaybackSource = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => SourceState;
  readonly choose: (rung: number | 'auto') => void;
  readonly chooseAudio: (track: number) => void;
  readonly chooseCaptions: (track: number) => void;
  readonly retry: () => void;
  /** Which edge it is fed by: 0 the first, 1 the fallback. */
  readonly edge: () => number;
  readonly destroy: () => void;
};

export type SourceOptions = {
  readonly video: HTMLVideoElement;
  readonly address: PlaybackAddress;
  /** What is played, for the logs of the edges. */
  readonly contentId: string;
  readonly startAt: number;
  /** The session's path is not accepted any more. */
  readonly onExpired: () => void;
};
