import { expect, test } from 'vitest';
import { chapterAt } from './chapter';

const chapters = [
  { startSeconds: 5, title: 'Sea' },
  { startSeconds: 60, title: 'Land' },
];

test('A moment is in the chapter that began last', () => {
  expect(chapterAt(chapters, 59.9)?.title).toBe('Sea');
  expect(chapterAt(chapters, 60)?.title).toBe('Land');
});

test('Before the first chapter is none', () => {
  expect(chapterAt(chapters, 4)).toBeUndefined();
});
