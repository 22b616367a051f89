import { expect, test } from 'vitest';
import { mayPrepare } from './may-prepare';

test('A browser that tells nothing of its line may prepare', () => {
  expect(mayPrepare({})).toBe(true);
  expect(mayPrepare({ effectiveType: '4g', type: 'wifi' })).toBe(true);
});

test.each([{ saveData: true }, { effectiveType: '3g' }, { effectiveType: 'slow-2g' }, { type: 'cellular' }])('Not on %o', (line) => {
  expect(mayPrepare(line)).toBe(false);
});
