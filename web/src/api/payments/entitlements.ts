import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { useUser } from '../use-session';
import { useSells } from './list-plans';
import type { Offer } from './offer';

export const entitlementSchema = z.object({
  scope: z.string(),
  /** null: for ever. */
  until: z.string().nullish(),
});
export type Entitlement = z.infer<typeof entitlementSchema>;

/** What the viewer has paid for. Not asked for those who are not signed in, or where nothing is sold. */
export function useEntitlements() {
  const [user, sells] = [useUser(), useSells()];
  return useQuery({
    queryKey: ['payments', 'entitlements'],
    queryFn: ({ signal }) => call(z.array(entitlementSchema), '/api/payments/entitlements/mine', { signal }),
    enabled: user !== undefined && sells,
    retry: false,
  });
}

export function isEntitled(entitlements: readonly Entitlement[], scope: string, now: number = Date.now()): boolean {
  return entitlements.some((entitlement) => entitlement.scope === scope && (!entitlement.until || Date.parse(entitlement.until) > now));
}

/** Whether any of what the viewer has paid for opens this video. */
export function opens(entitlements: readonly Entitlement[], offer: Offer, now?: number): boolean {
  return (
    isEntitled(entitlements, `video:${offer.videoId}`, now) ||
    (offer.includedInPremium && isEntitled(entitlements, 'premium', now)) ||
    (offer.membersOnly && isEntitled(entitlements, `channel:${offer.channelId}`, now))
  );
}
