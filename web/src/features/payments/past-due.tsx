import type { Subscription } from '@/api/payments/show-account';
import { AlertIcon } from '@/ui/icons';
import { date } from '@/ui/time';
import css from './past-due.module.css';

type PastDueProps = { readonly dunning: NonNullable<Subscription['dunning']> };

/** A payment did not come in: what happens next, and how to help it along. */
export function PastDue({ dunning: { since, nextAttempt, payUrl } }: PastDueProps) {
  return (
    <div className={css.notice} role="alert">
      <AlertIcon size={24} />
      <div className={css.words}>
        <strong>Your last payment did not go through</strong>
        <p>
          It was due on {date(since)}. {nextAttempt ? `Your card is tried again on ${date(nextAttempt)}; until then nothing changes for you.` : 'It is not tried again by itself.'}
        </p>
      </div>
      {payUrl && (
        <a className={css.pay} href={payUrl} rel="noreferrer">
          Pay now
        </a>
      )}
    </div>
  );
}
