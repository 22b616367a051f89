import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { lastCheckout } from '@/api/payments/last-checkout';
import { useCheckoutState } from '@/api/payments/show-checkout';
import { ButtonLink } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';
import { returnPath } from '@/ui/return-to';
import { CheckoutOutcome } from './checkout-outcome';

/** Where the payment provider sends the viewer back to: says what came of it. */
export function CheckoutReturnPage() {
  const [query] = useSearchParams();
  const backTo = returnPath(query.get('to'));
  const left = query.get('canceled') === 'true';
  const checkoutId = query.get('checkout') ?? lastCheckout();
  const checkout = useCheckoutState(left ? null : checkoutId);
  const queries = useQueryClient();
  const paid = checkout.data?.state === 'paid';
  useEffect(() => {
    if (paid) {
      // what was paid for is there now: plan, entitlements, invoices
      void queries.invalidateQueries({ predicate: ({ queryKey: [room, part] }) => room === 'payments' && part !== 'checkout' });
    }
  }, [paid, queries]);
  if (left || checkoutId === null) {
    return (
      <>
        <PageTitle>Checkout</PageTitle>
        <Notice
          title={left ? 'You left the checkout' : 'There is no checkout to speak of'}
          actions={
            <ButtonLink kind="primary" to={backTo}>
              Go back
            </ButtonLink>
          }
        >
          Nothing was paid.
        </Notice>
      </>
    );
  }

  return (
    <>
      <PageTitle>Checkout</PageTitle>
      {checkout.isLoadingError ? (
        <Failure what="Your payment" error={checkout.error} onRetry={() => void checkout.refetch()} retrying={checkout.isFetching} />
      ) : (
        <CheckoutOutcome checkout={checkout.data} backTo={backTo} />
      )}
    </>
  );
}
