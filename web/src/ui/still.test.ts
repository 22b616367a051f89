import { expect, test } from 'vitest';
import { sourceSet } from './still';

test('Each width is named with its file', () => {
  const still = { name: '0', path: '/images/v1/p1/stills-0', widths: [320, 640] };
  expect(sourceSet(still, 'webp')).toBe('/images/v1/p1/stills-0/320.webp 320w, /images/v1/p1/stills-0/640.webp 640w');
});
