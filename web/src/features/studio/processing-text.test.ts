import { expect, test } from 'vitest';
import { processingText } from './processing-text';

test('A refused file says why', () => {
  expect(processingText({ state: 'refused', reason: 'It has no video track.' })).toBe('Not accepted: It has no video track.');
});

test('A draft whose upload stopped names the file to choose again', () => {
  expect(processingText({ state: 'none', reason: null }, 'holiday.mp4')).toContain('Choose holiday.mp4 again');
});

test('A draft without a file says so', () => {
  expect(processingText({ state: 'none', reason: null })).toBe('No file yet.');
});
