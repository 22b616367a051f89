import { expect, test } from 'vitest';
import { bytes } from './bytes';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_400_000, '3.4 MB'],
  [128_000_000, '128 MB'],
  [2_500_000_000, '2.5 GB'],
])('%d bytes are %s', (count, text) => {
  expect(bytes(count)).toBe(text);
});
