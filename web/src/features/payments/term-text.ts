import { date } from '@/ui/time';

type Term = { readonly state: string; readonly currentPeriodEnd: string; readonly cancelAtPeriodEnd: boolean };

/** What becomes of a subscription or a membership, and when. */
export function termText({ state, currentPeriodEnd, cancelAtPeriodEnd }: Term): string {
  const day = date(currentPeriodEnd);
  if (cancelAtPeriodEnd) {
    return `Cancelled: yours until ${day}, then it ends.`;
  }

  switch (state) {
    case 'trialing':
      return `Free trial until ${day}, then the first payment.`;
    case 'past-due':
      return 'The last payment is missing.';
    case 'incomplete':
      return 'The first payment is not complete.';
    case 'active':
      return `Renews on ${day}.`;
    default:
      return `Ended on ${day}.`;
  }
}
