import { expect, test } from 'vitest';
import { stateText } from './state-text';

const processing = {
  state: 'transcoding' as const,
  percent: 41.7,
  remainingSeconds: 120,
  reasonCode: null,
  reason: null,
  retryable: false,
  fileName: 'film.mp4',
  rungs: [],
  rungProgress: [],
  cut: null,
  repairs: [],
  width: null,
  height: null,
};

test('What is in work says how far it is', () => {
  expect(stateText(processing)).toBe('transcoding, 41 %, about 2 minutes left');
});

test('What failed says why and whether another try is of use', () => {
  const failed = { ...processing, state: 'failed' as const, percent: null, remainingSeconds: null, reasonCode: 'processing-failed', reason: 'It ended.', retryable: true };
  expect(stateText(failed)).toBe('processing-failed: It ended. May succeed when it is tried again.');
});
