import { expect, test } from 'vitest';
import { linkParts } from './link-parts';

test('An address in a text becomes a link, the full stop behind it does not', () => {
  expect(linkParts('See https://example.org/a?b=c. Bye').map(({ part, url }) => [part, url])).toEqual([
    ['See ', undefined],
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['. Bye', undefined],
  ]);
});

test('A text without addresses stays whole', () => {
  expect(linkParts('nothing here')).toEqual([{ key: 0, part: 'nothing here' }]);
});

test('What could carry a script is no link', () => {
  expect(linkParts('javascript:alert(1) data:text/html,x').every(({ url }) => url === undefined)).toBe(true);
});
