import { expect, test } from 'vitest';
import type { Plan } from '@/api/payments/list-plans';
import { paidPlan, saving } from './saving';

const plan = (planId: string, amount: number, interval: Plan['interval'], currency = 'eur'): Plan => ({
  planId,
  name: planId,
  amount,
  currency,
  interval,
  trialDays: 0,
  features: [],
  streamsAtOnce: 2,
});

test('A year saves what twelve months cost more, in percent rounded down', () => {
  expect(saving(plan('m', 999, 'month'), plan('y', 9999, 'year'))).toEqual({ amount: 1989, percent: 16 });
});

test('Nothing is said of a saving that is none, or that cannot be told', () => {
  expect(saving(plan('m', 999, 'month'), plan('y', 11_988, 'year'))).toBeUndefined();
  expect(saving(plan('m', 999, 'month'), plan('y', 9999, 'year', 'usd'))).toBeUndefined();
  expect(saving(undefined, plan('y', 9999, 'year'))).toBeUndefined();
});

test('The plan of an interval is found', () => {
  const plans = [plan('free', 0, null), plan('m', 999, 'month'), plan('y', 9999, 'year')];
  expect(paidPlan(plans, 'year')?.planId).toBe('y');
  expect(paidPlan(plans.slice(0, 1), 'month')).toBeUndefined();
});
