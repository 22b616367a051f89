import { expect, test } from 'vitest';
import { reachableTime, timelineOf } from './timeline';

test('The whole length is shown before anything is loaded', () => {
  expect(timelineOf(120, { end: undefined, complete: false })).toEqual({ duration: 120, reachable: 120 });
});

test('While the video grows the length stays, and only what exists can be reached', () => {
  const timeline = timelineOf(120, { end: 40, complete: false });
  expect(timeline).toEqual({ duration: 120, reachable: 40 });
  expect(reachableTime(90, timeline)).toBe(39.5);
  expect(reachableTime(20, timeline)).toBe(20);
});

test('A finished manifest knows the length better than the plan', () => {
  const timeline = timelineOf(120, { end: 119.6, complete: true });
  expect(timeline.duration).toBe(119.6);
  expect(reachableTime(500, timeline)).toBe(119.6);
});

test('Nobody seeks before the beginning', () => {
  expect(reachableTime(-5, { duration: 10, reachable: 10 })).toBe(0);
});
