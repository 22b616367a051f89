import { expect, test } from 'vitest';
import { scaleTo } from './scale';

test('A drawing reaches up to the next round number', () => {
  expect([0, 1, 3, 5, 7, 10, 11, 260, 9999].map(scaleTo)).toEqual([1, 1, 5, 5, 10, 10, 20, 500, 10_000]);
});
