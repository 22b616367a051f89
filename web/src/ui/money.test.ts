import { expect, test } from 'vitest';
import { amountFrom, amountText, decimal, minorDigits, priceText, symbolOf } from './money';

test('A price is written from its minor units, without needless digits', () => {
  expect(priceText({ amount: 999, currency: 'eur' })).toBe('€9.99');
  expect(priceText({ amount: 1000, currency: 'eur' })).toBe('€10');
  expect(priceText({ amount: 1005, currency: 'usd' })).toBe('$10.05');
  expect(priceText({ amount: 500, currency: 'jpy' })).toBe('¥500');
});

test('A column of figures has every digit', () => {
  expect(amountText({ amount: 1000, currency: 'eur' })).toBe('€10.00');
  expect(amountText({ amount: -7, currency: 'eur' })).toBe('-€0.07');
  expect(amountText({ amount: 90_071_992_547_409_91, currency: 'eur' })).toBe('€90,071,992,547,409.91');
});

test('What was typed comes back the same', () => {
  for (const [amount, currency] of [[0, 'eur'], [1, 'eur'], [10, 'eur'], [29, 'usd'], [1999, 'eur'], [500, 'jpy'], [1234, 'kwd'], [999_999_999, 'eur']] as const) {
    expect(amountFrom(decimal(amount, currency), currency)).toBe(amount);
  }
});

test('An amount may be typed with a comma, and with fewer digits', () => {
  expect(amountFrom('9,99', 'eur')).toBe(999);
  expect(amountFrom(' 9.9 ', 'eur')).toBe(990);
  expect(amountFrom('9', 'eur')).toBe(900);
  expect(amountFrom('0.29', 'eur')).toBe(29);
  expect(amountFrom('500', 'jpy')).toBe(500);
});

test('What is no amount, or not surely one, is refused', () => {
  for (const text of ['', ' ', 'free', '-1', '1e3', '1,000', '9.999', '.5', '12345678', '1 000', '5.']) {
    expect(amountFrom(text, 'eur')).toBeUndefined();
  }

  expect(amountFrom('5.5', 'jpy')).toBeUndefined();
});

test('A currency says its digits and its sign', () => {
  expect([minorDigits('eur'), minorDigits('jpy'), minorDigits('kwd')]).toEqual([2, 0, 3]);
  expect(symbolOf('eur')).toBe('€');
});
