import { useMutation } from '@tanstack/react-query';
import { commandOnce, triedAgain } from './post-once';

export type RefundRequest = { readonly chargeOrInvoiceId: string; readonly reason: string };

/** An operator gives the money back; what was paid for ends. */
export function useRefund() {
  return useMutation({ mutationFn: (request: RefundRequest) => commandOnce('/api/payments/refunds', request), ...triedAgain });
}
