import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { amountSchema, currencySchema } from './money';

export const planSchema = z.object({
  planId: z.string(),
  name: z.string(),
  amount: amountSchema,
  currency: currencySchema,
  interval: z.enum(['month', 'year']).nullable(),
  trialDays: z.number(),
  features: z.array(z.string()),
  streamsAtOnce: z.number(),
});
export type Plan = z.infer<typeof planSchema>;

const freshFor = 5 * 60_000;
const askAgain = 60_000;

export function usePlans() {
  return useQuery({
    queryKey: ['plans'],
    queryFn: ({ signal }) => call(z.array(planSchema), '/api/payments/plans', { anonymous: true, signal }),
    staleTime: freshFor,
    // every card of a page asks: where nothing is sold they do so together, now and then
    retry: false,
    retryOnMount: false,
    refetchInterval: ({ state }) => (state.status === 'error' ? askAgain : false),
  });
}

/** Whether anything is sold here. Where not, nothing speaks of it. */
export function useSells(): boolean {
  return (usePlans().data?.length ?? 0) > 0;
}
