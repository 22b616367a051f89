import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { useUser } from '../use-session';
import { entitlementSchema } from './entitlements';
import { planSchema, useSells } from './list-plans';
import { webAddressSchema } from './money';

const subscriptionSchema = z.object({
  subscriptionId: z.string(),
  planId: z.string(),
  state: z.string(),
  currentPeriodEnd: z.string(),
  cancelAtPeriodEnd: z.boolean(),
  /** A payment that did not come in, and what happens about it. */
  dunning: z.object({ since: z.string(), nextAttempt: z.string().nullish(), payUrl: webAddressSchema.nullish() }).nullish(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

const membershipSchema = z.object({
  channelId: z.string(),
  state: z.string(),
  currentPeriodEnd: z.string(),
  cancelAtPeriodEnd: z.boolean(),
  subscriptionId: z.string(),
});
export type Membership = z.infer<typeof membershipSchema>;

const accountSchema = z.object({
  plan: planSchema,
  subscription: subscriptionSchema.nullish(),
  memberships: z.array(membershipSchema),
  entitlements: z.array(entitlementSchema),
});
export type Account = z.infer<typeof accountSchema>;

const over: ReadonlySet<string> = new Set(['canceled', 'incomplete-expired', 'unpaid']);

/** Whether a subscription or membership still gives, or asks, anything. */
export function isRunning<T extends { readonly state: string }>(it: T | null | undefined): it is T {
  return it !== null && it !== undefined && !over.has(it.state);
}

export const accountKey = ['payments', 'account'] as const;

/** Not asked for those who are not signed in, or where nothing is sold. */
export function useAccount() {
  const [user, sells] = [useUser(), useSells()];
  return useQuery({
    queryKey: accountKey,
    queryFn: ({ signal }) => call(accountSchema, '/api/payments/account', { signal }),
    enabled: user !== undefined && sells,
    staleTime: 0,
  });
}
