import type { Invoice } from '@/api/payments/list-invoices';
import { amountText } from '@/ui/money';

type InvoiceState = { readonly text: string; readonly tone: 'good' | 'soft' | 'bad' };

export function invoiceState({ state, refunded, amount, currency }: Pick<Invoice, 'state' | 'refunded' | 'amount' | 'currency'>): InvoiceState {
  if (refunded === true || (typeof refunded === 'number' && refunded > 0)) {
    const partly = typeof refunded === 'number' && refunded < amount;
    return { text: partly ? `${amountText({ amount: refunded, currency })} refunded` : 'Refunded', tone: 'soft' };
  }

  switch (state) {
    case 'paid':
      return { text: 'Paid', tone: 'good' };
    case 'open':
    case 'uncollectible':
      return { text: 'Not paid', tone: 'bad' };
    case 'void':
      return { text: 'Void', tone: 'soft' };
    default:
      return { text: 'Being prepared', tone: 'soft' };
  }
}
