import { expect, test } from 'vitest';
import { returnPath } from './return-to';

test('Who signs in comes back to where they were', () => {
  expect(returnPath('/watch/v1?t=3')).toBe('/watch/v1?t=3');
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'studio', '/sign-in', '', null])('%s is no page to come back to', (wish) => {
  expect(returnPath(wish)).toBe('/');
});
