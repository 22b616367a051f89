import { expect, test } from 'vitest';
import { byDay } from './by-day';

test('Entries stand under their day, in their order', () => {
  const at = (day: number, hour: number) => ({ watchedAt: new Date(2026, 10, day, hour).toISOString() });
  const [late, early, before] = [at(22, 20), at(22, 9), at(21, 23)];
  expect(byDay([late, early, before])).toEqual([
    { day: 'Sunday, November 22, 2026', items: [late, early] },
    { day: 'Saturday, November 21, 2026', items: [before] },
  ]);
});
