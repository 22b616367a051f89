import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { ApiProblem } from '../problem';
import { type Offer, offerKey, offerSchema } from './offer';

const pathOf = (videoId: string) => `/api/payments/videos/${encodeURIComponent(videoId)}/offer`;
const keyOf = (videoId: string) => ['payments', 'own-offer', videoId];

export type OfferTerms = Omit<Offer, 'videoId' | 'channelId'>;

/** null: nothing was ever asked for this video. */
export function useOwnOffer(videoId: string, enabled: boolean) {
  return useQuery({
    queryKey: keyOf(videoId),
    queryFn: async ({ signal }) => {
      try {
        return await call(offerSchema, pathOf(videoId), { signal });
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) {
          return null;
        }

        throw error;
      }
    },
    enabled,
    refetchOnWindowFocus: false,
  });
}

export function useSaveOffer(videoId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (terms: OfferTerms) => call(offerSchema, pathOf(videoId), { method: 'PUT', body: terms }),
    onSuccess: (offer) => {
      queries.setQueryData(keyOf(videoId), offer);
      queries.setQueryData(offerKey(videoId), offer);
    },
  });
}
