import { expect, test } from 'vitest';
import { tagsFrom } from './tags';

test('Tags are cut at commas, without the sign and without doubles', () => {
  expect(tagsFrom('cats,  #dogs, Cats,,')).toEqual(['cats', 'dogs']);
});

test('No text is no tags', () => {
  expect(tagsFrom(' ')).toEqual([]);
});
