/** A part of the video that was shown, in milliseconds of the video. */
export type PlayedSpan = { readonly from: number; readonly to: number };

/** A player's report of what happened since the one before. A number is one heartbeat, however often it is sent. */
export type Heartbeat = {
  readonly number: number;
  readonly sentAt: string;
  readonly positionMs: number;
  readonly played: readonly PlayedSpan[];
  readonly stalls: number;
  readonly stalledMs: number;
  /** Once: from the wish to play to the first picture. */
  readonly startupMs?: number;
  readonly bitsPerSecond?: number;
  /** Which of the session's addresses: 0 the first, 1 the fallback. */
  readonly edge: number;
  readonly ended: boolean;
  readonly failed: boolean;
};
