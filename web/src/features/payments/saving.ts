import type { Plan } from '@/api/payments/list-plans';

/** What a year at once saves against twelve months, in minor units and in whole percent, never told too high. */
export function saving(monthly: Plan | undefined, yearly: Plan | undefined): { readonly amount: number; readonly percent: number } | undefined {
  if (!monthly || !yearly || monthly.currency !== yearly.currency) {
    return undefined;
  }

  const whole = monthly.amount * 12;
  const amount = whole - yearly.amount;
  return amount > 0 ? { amount, percent: Math.floor((amount * 100) / whole) } : undefined;
}

/** What plans cost besides a free one, by how often. */
export function paidPlan(plans: readonly Plan[], interval: 'month' | 'year'): Plan | undefined {
  return plans.find((plan) => plan.interval === interval);
}
