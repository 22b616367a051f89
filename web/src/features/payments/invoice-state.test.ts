import { expect, test } from 'vitest';
import { invoiceState } from './invoice-state';

const invoice = { state: 'paid', refunded: false, amount: 999, currency: 'eur' };

test('An invoice says whether it is paid', () => {
  expect(invoiceState(invoice)).toEqual({ text: 'Paid', tone: 'good' });
  expect(invoiceState({ ...invoice, state: 'open' })).toEqual({ text: 'Not paid', tone: 'bad' });
  expect(invoiceState({ ...invoice, state: 'draft' }).text).toBe('Being prepared');
});

test('What was given back is said, in part or as a whole', () => {
  expect(invoiceState({ ...invoice, refunded: true }).text).toBe('Refunded');
  expect(invoiceState({ ...invoice, refunded: 999 }).text).toBe('Refunded');
  expect(invoiceState({ ...invoice, refunded: 200 }).text).toBe('€2.00 refunded');
  expect(invoiceState({ ...invoice, refunded: 0 }).text).toBe('Paid');
});
