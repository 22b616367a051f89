import { expect, test } from 'vitest';
import { choiceOf, isNarrowed, withChoice } from './choice';

test('the address says what is searched for', () => {
  expect(choiceOf(new URLSearchParams('q=cats&length=short&utm=x&sort='))).toEqual({ q: 'cats', length: 'short' });
});

test('a filter is set, replaced and taken back', () => {
  expect(withChoice({ q: 'cats' }, 'length', 'short')).toBe('/search?q=cats&length=short');
  expect(withChoice({ q: 'cats', length: 'short' }, 'length', 'long')).toBe('/search?q=cats&length=long');
  expect(withChoice({ q: 'cats', length: 'short' }, 'length', 'short')).toBe('/search?q=cats');
});

test('an order does not narrow a search down', () => {
  expect(isNarrowed({ q: 'cats', sort: 'newest' })).toBe(false);
  expect(isNarrowed({ q: 'cats', quality: 'hd' })).toBe(true);
});
