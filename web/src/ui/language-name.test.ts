import { expect, test } from 'vitest';
import { languageName } from './language-name';

test('a tag has a name, and what is none stays as it is', () => {
  expect(languageName('de')).toBe('German');
  expect(languageName('not a tag')).toBe('not a tag');
});
