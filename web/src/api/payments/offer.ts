import { useQuery } from '@tanstack/react-query';
import { batched } from '../batched';
import { call } from '../client';
import { z } from '../schemas';
import { useSells } from './list-plans';
import { amountSchema, currencySchema } from './money';

export const offerSchema = z.object({
  videoId: z.string(),
  channelId: z.string(),
  includedInPremium: z.boolean(),
  membersOnly: z.boolean(),
  buyPrice: amountSchema.nullish(),
  rentPrice: amountSchema.nullish(),
  rentHours: z.number(),
  currency: currencySchema,
  previewSeconds: z.number(),
  version: z.number(),
});
export type Offer = z.infer<typeof offerSchema>;

const mostAtOnce = 50;

const offerOf = batched(async (ids) => {
  const offers = await call(z.array(offerSchema), `/api/payments/offers?videos=${ids.map(encodeURIComponent).join(',')}`, { anonymous: true });
  return new Map(offers.map((offer) => [offer.videoId, offer]));
}, mostAtOnce);

export const offerKey = (videoId: string) => ['offer', videoId];

/** What a video asks for; null when nothing. Not asked for where nothing is sold. */
export function useOffer(videoId: string) {
  return useQuery({
    queryKey: offerKey(videoId),
    queryFn: async () => (await offerOf(videoId)) ?? null,
    enabled: useSells(),
    staleTime: 60_000,
    retry: false,
  });
}

/** Videos that nobody asks anything for have an offer too once their owner has looked at it. */
export function isPaid({ includedInPremium, membersOnly, buyPrice, rentPrice }: Offer): boolean {
  return includedInPremium || membersOnly || typeof buyPrice === 'number' || typeof rentPrice === 'number';
}
