import { expect, test } from 'vitest';
import { qualityLabel, qualityMark } from './quality-label';

test.each([
  [{ width: 1920, height: 1080, frameRate: 25 }, '1080p'],
  [{ width: 1280, height: 720, frameRate: 59.94 }, '720p60'],
  [{ width: 608, height: 1080, frameRate: 30 }, '608p'],
  [{ width: 0, height: 480, frameRate: 30 }, '480p'],
])('%o is called %s', (rung, label) => {
  expect(qualityLabel(rung)).toBe(label);
});

test.each([
  [2160, '4K'],
  [1080, 'HD'],
  [720, 'HD'],
  [480, undefined],
])('%i lines are marked %s', (height, mark) => {
  expect(qualityMark({ width: height * 2, height })).toBe(mark);
});
