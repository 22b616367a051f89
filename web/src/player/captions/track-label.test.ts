import { expect, test } from 'vitest';
import { trackLabel } from './track-label';

test('A track is called what its maker called it', () => {
  expect(trackLabel({ index: 0, label: 'Commentary', language: 'en' })).toBe('Commentary');
});

test('Else by its language, in that language', () => {
  expect(trackLabel({ index: 0, label: '', language: 'de' })).toBe('Deutsch');
});

test('A language that nobody knows is shown as it is, and none as a number', () => {
  expect(trackLabel({ index: 0, label: '', language: 'not a language' })).toBe('not a language');
  expect(trackLabel({ index: 1, label: '', language: '' })).toBe('Track 2');
});
