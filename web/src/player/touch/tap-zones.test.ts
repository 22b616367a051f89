import { expect, test } from 'vitest';
import { doubleTapSeek } from './tap-zones';

test('Two taps at the left go back, at the right ahead', () => {
  expect(doubleTapSeek({ at: 0, share: 0.1 }, { at: 200, share: 0.2 })).toBe(-10);
  expect(doubleTapSeek({ at: 0, share: 0.9 }, { at: 200, share: 0.8 })).toBe(10);
});

test('Taps in the middle or at both sides do not seek', () => {
  expect(doubleTapSeek({ at: 0, share: 0.5 }, { at: 200, share: 0.5 })).toBe(0);
  expect(doubleTapSeek({ at: 0, share: 0.1 }, { at: 200, share: 0.9 })).toBe(0);
});

test('Slow taps are two single ones', () => {
  expect(doubleTapSeek({ at: 0, share: 0.1 }, { at: 400, share: 0.1 })).toBe(0);
  expect(doubleTapSeek(undefined, { at: 0, share: 0.1 })).toBe(0);
});
