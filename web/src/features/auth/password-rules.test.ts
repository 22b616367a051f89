import { expect, test } from 'vitest';
import { passwordRules } from './password-rules';

const met = (password: string, email = 'ada@example.org', name = 'Ada Lovelace') => passwordRules(password, email, name).map((rule) => rule.met);

test('A long password without the name meets the rules', () => {
  expect(met('three odd words')).toEqual([true, true]);
});

test('Seven characters are too few', () => {
  expect(met('1234567')[0]).toBe(false);
});

test('A password with the name in it is named as such, whatever its case', () => {
  expect(met('LOVELACE1815')[1]).toBe(false);
});

test('A name of three letters is too short to tell anything', () => {
  expect(met('royal adage')[1]).toBe(true);
});

test('Nothing typed yet meets nothing', () => {
  expect(met('')).toEqual([false, false]);
});
