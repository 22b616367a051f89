import { useOffer } from '@/api/payments/offer';
import { badgeText } from './offer-text';

/** What the badge of a video says; undefined for a free one, and while nobody knows. */
export function useBadge(videoId: string): string | undefined {
  const offer = useOffer(videoId).data;
  return offer ? badgeText(offer) : undefined;
}
