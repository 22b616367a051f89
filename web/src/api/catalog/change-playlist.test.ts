import { expect, test } from 'vitest';
import { moved } from './change-playlist';

const videos = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const order = (videoId: string, before: string | null) => moved(videos, { videoId, before }).map(({ id }) => id).join('');

test('A video goes before another one', () => {
  expect(order('d', 'b')).toBe('adbc');
  expect(order('a', 'd')).toBe('bcad');
});

test('Before nothing is the end', () => {
  expect(order('a', null)).toBe('bcda');
});

test('What is not there moves nothing', () => {
  expect(order('x', 'a')).toBe('abcd');
  expect(order('a', 'x')).toBe('abcd');
  expect(order('a', 'a')).toBe('abcd');
});
