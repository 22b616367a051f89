import { expect, test } from 'vitest';
import { looksLikeVideo, titleFrom } from './video-file';

test.each([
  ['my_holiday-2024.mp4', 'my holiday 2024'],
  ['v1.2 final.mkv', 'v1.2 final'],
  ['.mp4', 'Untitled'],
  [`${'a'.repeat(120)}.mp4`, 'a'.repeat(100)],
])('%s is titled %s', (name, title) => {
  expect(titleFrom(name)).toBe(title);
});

test('A container that the system does not know is known by its end', () => {
  expect(looksLikeVideo({ name: 'Film.MKV', type: '' })).toBe(true);
  expect(looksLikeVideo({ name: 'clip', type: 'video/mp4' })).toBe(true);
  expect(looksLikeVideo({ name: 'letter.pdf', type: 'application/pdf' })).toBe(false);
});
