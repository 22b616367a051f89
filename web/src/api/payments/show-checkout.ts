import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const checkoutSchema = z.object({
  checkoutId: z.string(),
  state: z.enum(['open', 'paid', 'expired', 'failed']),
  item: z.unknown(),
  giftCode: z.string().nullish(),
});
export type Checkout = z.infer<typeof checkoutSchema>;

const askAgain = 1500;

/** Asked until it is decided. */
export function useCheckoutState(checkoutId: string | null) {
  return useQuery({
    queryKey: ['payments', 'checkout', checkoutId],
    queryFn: ({ signal }) => call(checkoutSchema, `/api/payments/checkouts/${encodeURIComponent(checkoutId ?? '')}`, { signal }),
    enabled: checkoutId !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'open' ? askAgain : false),
  });
}
