import { isPaid, type Offer } from '@/api/payments/offer';
import { priceText } from './money';
import { count } from './time';

/** What a badge says of a video, in a word; undefined when it is free. */
export function badgeText(offer: Offer): string | undefined {
  if (!isPaid(offer)) {
    return undefined;
  }

  if (offer.includedInPremium) {
    return 'Premium';
  }

  return offer.membersOnly ? 'Members' : priceText({ amount: Math.min(...prices(offer)), currency: offer.currency });
}

/** `48 hours`, `3 days`: how long a rented video stays. */
export function rentText(hours: number): string {
  return hours % 24 === 0 && hours > 48 ? count(hours / 24, 'day') : count(hours, 'hour');
}

function prices({ buyPrice, rentPrice }: Offer): number[] {
  return [buyPrice, rentPrice].filter((price) => typeof price === 'number');
}
