import { expect, test } from 'vitest';
import { viewsText } from './views-text';

test('Views are counted in words', () => {
  expect([0, 1, 2, 1234].map(viewsText)).toEqual(['0 views', '1 view', '2 views', '1.2K views']);
});
