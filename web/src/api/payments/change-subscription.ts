import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { amountSchema, currencySchema } from './money';
import { commandOnce, triedAgain } from './post-once';

const pathOf = (subscriptionId: string, act: 'cancel' | 'resume' | 'change') => `/api/payments/subscriptions/${encodeURIComponent(subscriptionId)}/${act}`;

/** What is told of an account afterwards is asked for anew: invoices and what it may watch as well. */
function useAct<T>(mutationFn: (wanted: T) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey: ['payments'] }), ...triedAgain });
}

/** It ends when the time that is paid for does. */
export function useCancelSubscription(subscriptionId: string) {
  return useAct<void>(() => commandOnce(pathOf(subscriptionId, 'cancel')));
}

/** Takes a cancellation back. */
export function useResumeSubscription(subscriptionId: string) {
  return useAct<void>(() => commandOnce(pathOf(subscriptionId, 'resume')));
}

export function useChangePlan(subscriptionId: string) {
  return useAct((planId: string) => commandOnce(pathOf(subscriptionId, 'change'), { planId }));
}

const previewSchema = z.object({ amountDue: amountSchema, currency: currencySchema });

/** What a change would cost today, with the rest of the old plan counted in. */
export function useChangePreview(subscriptionId: string, planId: string) {
  return useQuery({
    queryKey: ['payments', 'change', subscriptionId, planId],
    queryFn: ({ signal }) => call(previewSchema, `${pathOf(subscriptionId, 'change')}?${new URLSearchParams({ planId })}`, { signal }),
    // it falls by the second
    staleTime: 0,
    gcTime: 0,
  });
}
