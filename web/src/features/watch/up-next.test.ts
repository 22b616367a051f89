import { expect, test } from 'vitest';
import { behind, watchPath } from './up-next';

const list = [{ id: 'a' }, { id: 'b' }];

test('The next one of a list stands behind this one', () => {
  expect(behind(list, 'a')).toEqual({ id: 'b' });
});

test('Behind the last one is nothing, nor behind what is not in it', () => {
  expect(behind(list, 'b')).toBeUndefined();
  expect(behind(list, 'x')).toBeUndefined();
});

test('A list goes on from page to page', () => {
  expect(watchPath('v1', 'l1')).toBe('/watch/v1?list=l1');
  expect(watchPath('v1')).toBe('/watch/v1');
});
