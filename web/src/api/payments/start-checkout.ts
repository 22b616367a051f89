import { useMutation } from '@tanstack/react-query';
import { leaveFor } from '../leave';
import { z } from '../schemas';
import { rememberCheckout } from './last-checkout';
import { webAddressSchema } from './money';
import { postOnce, triedAgain } from './post-once';

export type Wanted =
  | { readonly item: 'plan'; readonly planId: string }
  | { readonly item: 'video'; readonly videoId: string; readonly kind: 'buy' | 'rent' }
  | { readonly item: 'membership'; readonly channelId: string }
  | { readonly item: 'gift'; readonly planId: string; readonly months: number };

const startedSchema = z.object({ checkoutId: z.string(), url: webAddressSchema });

/** A page of the payment provider's, to pay for something on. */
export async function startCheckout(wanted: Wanted, backTo: string): Promise<string> {
  const returnPath = `/checkout/return?${new URLSearchParams({ to: backTo })}`;
  const { checkoutId, url } = await postOnce(startedSchema, '/api/payments/checkouts', { ...wanted, returnPath });
  rememberCheckout(checkoutId);
  return url;
}

/** Leaves for the provider's page; the viewer comes back to this path when it is over. */
export function useCheckout(backTo: string) {
  return useMutation({
    mutationFn: (wanted: Wanted) => startCheckout(wanted, backTo),
    onSuccess: leaveFor,
    ...triedAgain,
  });
}
