import { useCheckout } from '@/api/payments/start-checkout';
import { isEntitled, useEntitlements } from '@/api/payments/entitlements';
import { useMembershipOffer } from '@/api/payments/membership';

/** What stands between a viewer and the membership of a channel; undefined where there is none. */
export function useJoin(channelId: string, backTo: string) {
  const offer = useMembershipOffer(channelId).data;
  const entitlements = useEntitlements().data ?? [];
  const checkout = useCheckout(backTo);
  return offer?.active
    ? { price: offer, isMember: isEntitled(entitlements, `channel:${channelId}`), checkout, join: () => checkout.mutate({ item: 'membership', channelId }) }
    : undefined;
}
