// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { secondsOf, shareLink } from './share-link';

test.each([
  ['90', 90],
  ['90s', 90],
  ['1:30', 90],
  ['1:01:30', 3690],
  ['1h1m30s', 3690],
  ['2m', 120],
  ['', 0],
  ['soon', 0],
  ['-5', 0],
  [null, 0],
])('%s is %d seconds', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});

test('A link names its time in whole seconds, and none at the beginning', () => {
  expect(shareLink('v1', 61.7)).toBe(`${location.origin}/watch/v1?t=61`);
  expect(shareLink('v1', 0)).toBe(`${location.origin}/watch/v1`);
  expect(shareLink('v1', undefined)).toBe(`${location.origin}/watch/v1`);
});
