import { expect, test } from 'vitest';
import { withReaction } from './reactions';

const before = { likes: 3, dislikes: 1, mine: null };

test('A like counts one more', () => {
  expect(withReaction(before, 'like')).toEqual({ likes: 4, dislikes: 1, mine: 'like' });
});

test('A dislike takes the place of a like', () => {
  expect(withReaction({ ...before, mine: 'like' }, 'dislike')).toEqual({ likes: 2, dislikes: 2, mine: 'dislike' });
});

test('What is taken back is not counted any more', () => {
  expect(withReaction({ ...before, mine: 'dislike' }, null)).toEqual({ likes: 3, dislikes: 0, mine: null });
});

test('The same word twice counts once', () => {
  expect(withReaction({ ...before, mine: 'like' }, 'like')).toEqual({ ...before, mine: 'like' });
});
