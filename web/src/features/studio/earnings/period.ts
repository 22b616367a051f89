import type { Span } from '@/api/payments/earnings';

export const periods = ['month', 'last-month', 'year', 'all'] as const;
export type Period = (typeof periods)[number];

export const periodName: Readonly<Record<Period, string>> = { month: 'This month', 'last-month': 'Last month', year: 'This year', all: 'All' };

/** The days of a period, in UTC. */
export function spanOf(period: Period, now: Date): Span {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  switch (period) {
    case 'month':
      return { from: day(year, month, 1), to: day(year, month + 1, 0) };
    case 'last-month':
      return { from: day(year, month - 1, 1), to: day(year, month, 0) };
    case 'year':
      return { from: day(year, 0, 1), to: day(year, 12, 0) };
    case 'all':
      return {};
  }
}

function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}
