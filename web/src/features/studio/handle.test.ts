import { expect, test } from 'vitest';
import { handleFrom } from './handle';

test.each([
  ["Ada's Films!", 'adas-films'],
  ['Zoë & Søren', 'zoe-s-ren'],
  ['  --  ', ''],
  ['a'.repeat(40), 'a'.repeat(30)],
])('%s suggests the handle %s', (name, handle) => {
  expect(handleFrom(name)).toBe(handle);
});
