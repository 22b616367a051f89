import { expect, test } from 'vitest';
import { ago, clock, remaining, spoken } from './time';

test.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [247, '4:07'],
  [3753, '1:02:33'],
  [Number.NaN, '0:00'],
  [-3, '0:00'],
])('%d seconds are written %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});

test.each([
  [61, '1 minute 1 second'],
  [7200, '2 hours'],
  [0, '0 seconds'],
])('%d seconds are spoken as %s', (seconds, text) => {
  expect(spoken(seconds)).toBe(text);
});

test.each([
  [4, 'a few seconds left'],
  [41, 'about 50 seconds left'],
  [61, 'about 1 minute left'],
  [5400, 'about 2 hours left'],
])('%d seconds more are %s', (seconds, text) => {
  expect(remaining(seconds)).toBe(text);
});

test.each([
  [30, 'just now'],
  [3600 * 5, '5 hours ago'],
  [86_400, 'yesterday'],
  [86_400 * 9, 'last week'],
])('%d seconds back is %s', (seconds, text) => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  expect(ago(new Date(now - seconds * 1000).toISOString(), now)).toBe(text);
});
