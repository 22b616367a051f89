// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { setSession } from '@/api/session';
import { platform, showPage, signIn } from '@/testing/platform';
import { RefundsPage } from './refunds-page';

afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

test('An operator gives money back after being asked once more', async () => {
  signIn('operator');
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  const asked = platform({ 'POST /api/payments/refunds': new Response(null, { status: 204 }) });
  showPage(<RefundsPage />);
  await userEvent.type(screen.getByLabelText('Charge or invoice'), ' in_1 ');
  await userEvent.selectOptions(screen.getByLabelText('Reason'), 'duplicate');
  await userEvent.click(screen.getByRole('button', { name: 'Refund' }));
  expect(asked).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Give it back' }));
  expect(await screen.findByText('in_1 is refunded')).toBeTruthy();
  expect(asked[0]).toMatchObject({ body: { chargeOrInvoiceId: 'in_1', reason: 'duplicate' }, key: expect.stringMatching(/^[\da-f]{32}$/) });
});

test('Nobody else has that page', () => {
  signIn();
  showPage(<RefundsPage />);
  expect(screen.getByText('This page is for operators')).toBeTruthy();
});
