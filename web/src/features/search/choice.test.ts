import { expect, test } from 'vitest';
import { choiceOf, isNarrowed, languagesOf, withChoice } from './choice';

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
  expect(isNarrowed({ q: 'cats', captions: 'de' })).toBe(true);
});

test('languages go by name, and the chosen one is there to be taken back', () => {
  const facet = [
    { value: 'en', count: 3 },
    { value: 'de', count: 1 },
    { value: 'fr', count: 2 },
  ];
  expect(languagesOf(facet, 'ja').map(({ name }) => name)).toEqual(['English', 'French', 'German', 'Japanese']);
  expect(languagesOf(facet, 'de')).toHaveLength(3);
  expect(languagesOf(undefined, undefined)).toEqual([]);
});
