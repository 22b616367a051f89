import { expect, test } from 'vitest';
import { spanOf } from './period';

test('Periods are whole months and years, in UTC', () => {
  const now = new Date('2027-01-31T23:30:00Z');
  expect(spanOf('month', now)).toEqual({ from: '2027-01-01', to: '2027-01-31' });
  expect(spanOf('last-month', now)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(spanOf('year', now)).toEqual({ from: '2027-01-01', to: '2027-12-31' });
  expect(spanOf('all', now)).toEqual({});
});

test('February ends when it ends', () => {
  expect(spanOf('month', new Date('2028-02-03T00:00:00Z'))).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});
