// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSession } from '@/api/session';
import { platform, showPage, signIn } from '@/testing/platform';
import { CheckoutReturnPage } from './checkout-return-page';

beforeEach(() => signIn());
afterEach(() => {
  cleanup();
  setSession(undefined);
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

const back = '/checkout/return?to=%2Fwatch%2Fv1&checkout=k1';
const answers = (...states: readonly object[]) => {
  const left = [...states];
  return platform({ 'GET /api/payments/checkouts/k1': () => ({ checkoutId: 'k1', item: 'video', ...(left.length > 1 ? left.shift() : left[0]) }) });
};

test('The page waits until the payment is known, and leads back to the video', async () => {
  const asked = answers({ state: 'open' }, { state: 'paid' });
  showPage(<CheckoutReturnPage />, back);
  expect(await screen.findByText('Waiting for your payment')).toBeTruthy();
  expect((await screen.findByRole('link', { name: 'Watch now' })).getAttribute('href')).toBe('/watch/v1');
  expect(asked).toHaveLength(2);
});

test('A gift is shown with its code', async () => {
  answers({ state: 'paid', giftCode: 'GIFT-1234' });
  showPage(<CheckoutReturnPage />, back);
  expect((await screen.findByRole('status', { name: 'Gift code' })).textContent).toBe('GIFT-1234');
});

test.each([
  ['failed', 'The payment did not go through'],
  ['expired', 'The checkout has expired'],
])('A checkout that %s says so, and leads back', async (state, title) => {
  answers({ state });
  showPage(<CheckoutReturnPage />, back);
  expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  expect(screen.getByRole('link', { name: /Go back/ }).getAttribute('href')).toBe('/watch/v1');
});

test('Who leaves the checkout is told that nothing was paid, without asking', async () => {
  const asked = answers({ state: 'open' });
  showPage(<CheckoutReturnPage />, `${back}&canceled=true`);
  expect(await screen.findByText('Nothing was paid.')).toBeTruthy();
  expect(asked).toHaveLength(0);
});

test('A way back to another site is none', async () => {
  answers({ state: 'paid' });
  showPage(<CheckoutReturnPage />, '/checkout/return?to=%2F%2Fevil.example&checkout=k1');
  expect((await screen.findByRole('link', { name: 'Go on' })).getAttribute('href')).toBe('/');
});
