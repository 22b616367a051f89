import { expect, test } from 'vitest';
import { processingText } from './processing-text';

test('A refused file says why', () => {
  expect(processingText({ state: 'refused', reason: 'It has no video track.' })).toBe('Not accepted: It has no video track.');
});

test('A draft whose upload stopped names the file to choose again', () => {
  expect(processingText({ state: 'none', reason: null }, 'holiday.mp4')).toContain('Choose holiday.mp4 again');
});

test('A file that waits, one that is looked into and one that was cancelled are told apart', () => {
  const texts = (['uploaded', 'probing', 'cancelled'] as const).map((state) => processingText({ state, reason: null }));
  expect(texts).toEqual(['Uploaded. It waits for its turn.', 'Looking into the file.', 'Processing was cancelled. Nothing of the file was kept.']);
});

test('A draft without a file says so', () => {
  expect(processingText({ state: 'none', reason: null })).toBe('No file yet.');
});
