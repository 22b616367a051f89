import { useEffect } from 'react';
import { opens, useEntitlements } from '@/api/payments/entitlements';
import { useOffer } from '@/api/payments/offer';

const askAgain = 2000;
/** Access follows a payment within seconds: who waits longer waits for nothing. */
const tries = 15;

/** Who comes back from paying need not press anything: the session is asked for again until it knows. True while that goes on. */
export function useUnlock(videoId: string, locked: boolean, renew: () => void): boolean {
  const offer = useOffer(videoId).data;
  const entitlements = useEntitlements().data;
  const unlocking = locked && offer !== undefined && offer !== null && entitlements !== undefined && opens(entitlements, offer);
  useEffect(() => {
    if (!unlocking) {
      return undefined;
    }

    let left = tries;
    const timer = setInterval(() => {
      renew();
      left -= 1;
      if (left === 0) {
        clearInterval(timer);
      }
    }, askAgain);
    return () => clearInterval(timer);
  }, [unlocking, renew]);
  return unlocking;
}
