import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { ApiProblem } from '../problem';
import { z } from '../schemas';
import { useSells } from './list-plans';
import { amountSchema, currencySchema } from './money';

const membershipOfferSchema = z.object({ amount: amountSchema, currency: currencySchema, active: z.boolean() });
export type MembershipOffer = z.infer<typeof membershipOfferSchema>;

const pathOf = (channelId: string) => `/api/payments/channels/${encodeURIComponent(channelId)}/membership`;
const keyOf = (channelId: string) => ['membership', channelId];

/** What it costs to be a member of a channel, by the month; null: it has no members. */
export function useMembershipOffer(channelId: string | undefined) {
  const sells = useSells();
  return useQuery({
    queryKey: keyOf(channelId ?? ''),
    queryFn: async ({ signal }) => {
      try {
        return await call(membershipOfferSchema, pathOf(channelId ?? ''), { anonymous: true, signal });
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) {
          return null;
        }

        throw error;
      }
    },
    enabled: sells && channelId !== undefined,
    staleTime: 60_000,
    retry: false,
  });
}

export function useSaveMembershipOffer(channelId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (offer: MembershipOffer) => call(membershipOfferSchema, pathOf(channelId), { method: 'PUT', body: offer }),
    onSuccess: (offer) => queries.setQueryData(keyOf(channelId), offer),
  });
}
