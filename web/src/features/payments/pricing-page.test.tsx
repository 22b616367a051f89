// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { leaveFor } from '@/api/leave';
import { setSession } from '@/api/session';
import { plans, platform, showPage, signIn } from '@/testing/platform';
import { PricingPage } from './pricing-page';

vi.mock('@/api/leave');

afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.mocked(leaveFor).mockClear();
  vi.unstubAllGlobals();
});

const free = { plan: plans[0], subscription: null, memberships: [], entitlements: [] };
const card = (name: string) => within(screen.getAllByRole('listitem').find((item) => within(item).queryByRole('heading', { name })) ?? document.body);

test('The yearly plan tells what it saves, and every paid one that it is tried for free', async () => {
  setSession(undefined);
  platform({ 'GET /api/payments/plans': plans });
  showPage(<PricingPage />);
  expect(await screen.findByText('14 days for free, then €9.99 a month.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Yearly (save 16%)' }));
  expect(screen.getByText('14 days for free, then €99.99 a year. You save €19.89 a year.')).toBeTruthy();
});

test('Who has chosen leaves for the provider’s page, with a key for the wish and the way back', async () => {
  signIn();
  const asked = platform({
    'GET /api/payments/plans': plans,
    'GET /api/payments/account': free,
    'POST /api/payments/checkouts': { checkoutId: 'k1', url: 'https://pay.example/k1' },
  });
  showPage(<PricingPage />, '/premium?return=/watch/v1');
  await waitFor(() => expect(card('Free').getByText('Your plan')).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: 'Try 14 days for free' }));
  await waitFor(() => expect(vi.mocked(leaveFor).mock.lastCall?.[0]).toBe('https://pay.example/k1'));
  const posted = asked.find(({ method }) => method === 'POST');
  expect(posted?.body).toEqual({ item: 'plan', planId: 'premium-monthly', returnPath: '/checkout/return?to=%2Fwatch%2Fv1' });
  expect(posted?.key).toMatch(/^[\da-f]{32}$/);
});

test('Who subscribes already is led to their account instead of paying twice', async () => {
  signIn();
  const subscription = { subscriptionId: 's1', planId: 'premium-monthly', state: 'active', currentPeriodEnd: '2027-05-03T12:00:00Z', cancelAtPeriodEnd: false, dunning: null };
  platform({ 'GET /api/payments/plans': plans, 'GET /api/payments/account': { ...free, plan: plans[1], subscription } });
  showPage(<PricingPage />);
  expect((await screen.findByRole('link', { name: 'Manage your plan' })).getAttribute('href')).toBe('/account/billing');
  expect(card('Premium').getByText('Your plan')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Try|Get Premium/ })).toBeNull();
});

test('An address that does not lead to the web is not followed', async () => {
  signIn();
  platform({
    'GET /api/payments/plans': plans,
    'GET /api/payments/account': free,
    'POST /api/payments/checkouts': { checkoutId: 'k1', url: 'javascript:alert(1)' },
  });
  showPage(<PricingPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Buy a gift code' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(vi.mocked(leaveFor)).not.toHaveBeenCalled();
});
