import { expect, test } from 'vitest';
import { chapterText, readChapters } from './chapter-text';

test('Lines become chapters', () => {
  expect(readChapters('0:00 Opening\n\n 1:30  The ascent \n1:02:03.5 Home')).toEqual({
    chapters: [
      { startSeconds: 0, title: 'Opening' },
      { startSeconds: 90, title: 'The ascent' },
      { startSeconds: 3723.5, title: 'Home' },
    ],
  });
});

test('A line without a time or a title is named', () => {
  expect(readChapters('0:00 Opening\nThe ascent')).toEqual({ wrong: 'The ascent' });
  expect(readChapters('1:30')).toEqual({ wrong: '1:30' });
});

test('Chapters become the lines that they are read from', () => {
  const text = '0:00 Opening\n1:02:03 Home';
  const read = readChapters(text);
  expect('chapters' in read && chapterText(read.chapters)).toBe(text);
});
