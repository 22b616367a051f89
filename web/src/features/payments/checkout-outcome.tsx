import { useEffect, useState } from 'react';
import type { Checkout } from '@/api/payments/show-checkout';
import { ButtonLink } from '@/ui/button';
import { AlertIcon, CheckIcon, ClockIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { Spinner } from '@/ui/spinner';
import { GiftCode } from './gift-code';

type CheckoutOutcomeProps = { readonly checkout: Checkout | undefined; readonly backTo: string };

/** Most payments are heard of within seconds; whose is not may leave. */
const patience = 20_000;

export function CheckoutOutcome({ checkout, backTo }: CheckoutOutcomeProps) {
  switch (checkout?.state) {
    case 'paid':
      return checkout.giftCode ? <GiftCode code={checkout.giftCode} /> : <Paid backTo={backTo} />;
    case 'failed':
      return (
        <Notice urgent icon={<AlertIcon size={28} />} title="The payment did not go through" actions={<BackLink to={backTo}>Go back and try again</BackLink>}>
          Nothing was taken. Your bank may say why; another card may do.
        </Notice>
      );
    case 'expired':
      return (
        <Notice icon={<ClockIcon size={28} />} title="The checkout has expired" actions={<BackLink to={backTo}>Go back and start again</BackLink>}>
          It was open for too long, and nothing was paid.
        </Notice>
      );
    default:
      return <Waiting backTo={backTo} />;
  }
}

function Paid({ backTo }: { readonly backTo: string }) {
  const watching = backTo.startsWith('/watch/');
  return (
    <div role="status">
      <Notice
        icon={<CheckIcon size={28} />}
        title="Thank you, it is yours"
        actions={
          <>
            <BackLink to={backTo}>{watching ? 'Watch now' : 'Go on'}</BackLink>
            <ButtonLink to="/account/billing">Account and billing</ButtonLink>
          </>
        }
      >
        The payment went through.
      </Notice>
    </div>
  );
}

function Waiting({ backTo }: { readonly backTo: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      <Notice icon={<Spinner />} title="Waiting for your payment" actions={late && <ButtonLink to={backTo}>Go back</ButtonLink>}>
        {late ? 'This takes longer than it should. You need not stay: what you paid for opens by itself.' : 'This takes a moment: leave the page open.'}
      </Notice>
    </div>
  );
}

function BackLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <ButtonLink kind="primary" to={to}>
      {children}
    </ButtonLink>
  );
}
