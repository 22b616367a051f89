import type { SourceState } from '../source/playback-source';

export type Timeline = {
  /** Of the whole video, from the first moment on. */
  readonly duration: number;
  /** Up to where it exists yet. */
  readonly reachable: number;
};

/** A seek stays this far from the edge of what exists, so that it does not end in waiting. */
const edgeMargin = 0.5;

export function timelineOf(plannedDuration: number, { end, complete }: Pick<SourceState, 'end' | 'complete'>): Timeline {
  if (end === undefined) {
    return { duration: plannedDuration, reachable: plannedDuration };
  }

  return complete ? { duration: end, reachable: end } : { duration: Math.max(plannedDuration, end), reachable: end };
}

export function reachableTime(wish: number, { duration, reachable }: Timeline): number {
  const last = reachable < duration ? Math.max(0, reachable - edgeMargin) : duration;
  return Math.min(Math.max(0, wish), last);
}
