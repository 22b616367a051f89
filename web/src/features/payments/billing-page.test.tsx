// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSession } from '@/api/session';
import { plans, platform, showPage, signIn } from '@/testing/platform';
import { BillingPage } from './billing-page';

vi.mock('@/api/leave');

beforeEach(() => {
  signIn();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});

afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

const subscription = { subscriptionId: 's1', planId: 'premium-monthly', state: 'active', currentPeriodEnd: '2027-05-03T12:00:00Z', cancelAtPeriodEnd: false };
const account = { plan: plans[1], subscription, memberships: [], entitlements: [] };
const show = (change: object, more: Record<string, unknown> = {}, at = '/account/billing') => {
  const asked = platform({ 'GET /api/payments/plans': plans, 'GET /api/payments/account': { ...account, ...change }, ...more });
  showPage(<BillingPage />, at);
  return asked;
};

test('A plan is cancelled after the page has said what that means, and can be kept after all', async () => {
  let cancelled = false;
  const asked = show(
    {},
    {
      'GET /api/payments/account': () => ({ ...account, subscription: { ...subscription, cancelAtPeriodEnd: cancelled } }),
      'POST /api/payments/subscriptions/s1/cancel': () => {
        cancelled = true;
        return {};
      },
      'POST /api/payments/subscriptions/s1/resume': () => {
        cancelled = false;
        return {};
      },
    },
  );
  expect(await screen.findByText('Renews on May 3, 2027.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel the plan' }));
  expect(screen.getByRole('dialog', { name: 'Cancel your plan?' }).textContent).toContain('It stays yours until May 3, 2027');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel it' }));
  expect(await screen.findByText('Cancelled: yours until May 3, 2027, then it ends.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Keep the plan' }));
  expect(await screen.findByText('Renews on May 3, 2027.')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST').every(({ key }) => key !== null)).toBe(true);
});

test('A change of plan says what it costs today before it is made', async () => {
  const asked = show({}, { 'GET /api/payments/subscriptions/s1/change': { amountDue: 9450, currency: 'eur' }, 'POST /api/payments/subscriptions/s1/change': {} });
  await userEvent.click(await screen.findByRole('button', { name: 'Change to yearly' }));
  expect(await screen.findByText('You pay €94.50 today: what is left of your old plan is counted in.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Change the plan' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ planId: 'premium-yearly' });
});

test('A payment that did not come in is told with a way to pay', async () => {
  const dunning = { since: '2026-11-20T00:00:00Z', nextAttempt: '2026-11-25T00:00:00Z', payUrl: 'https://pay.example/i1' };
  show({ subscription: { ...subscription, state: 'past-due', dunning } });
  const notice = within(await screen.findByRole('alert'));
  expect(notice.getByText(/tried again on November 25, 2026/)).toBeTruthy();
  expect(notice.getByRole('link', { name: 'Pay now' }).getAttribute('href')).toBe('https://pay.example/i1');
});

test('What was bought and rented stands with its title and its end', async () => {
  const video = (id: string, title: string) => ({
    id,
    title,
    channel: { id: 'c1', handle: 'northlight', name: 'Northlight' },
    category: null,
    durationSeconds: 60,
    posterUrl: null,
    poster: null,
    hoverPreviewUrl: null,
    publishedAt: null,
    visibility: 'public',
  });
  show(
    { entitlements: [{ scope: 'premium', until: '2027-05-03T12:00:00Z' }, { scope: 'video:v1', until: null }, { scope: 'video:v2', until: '2026-12-03T12:00:00Z' }] },
    { 'GET /api/catalog/videos/by-id': { items: [video('v1', 'Light over the fjord'), video('v2', 'Pruning')], nextCursor: null } },
  );
  const list = within(await screen.findByRole('region', { name: 'Your videos' }));
  expect((await list.findByRole('link', { name: 'Light over the fjord' })).getAttribute('href')).toBe('/watch/v1');
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Light over the fjordBought', expect.stringMatching(/^PruningRented until December 3, 2026/)]);
});

test('A gift’s link brings its code along', async () => {
  const asked = show(
    { plan: plans[0], subscription: null },
    { 'POST /api/payments/gifts/redeem': { planId: 'premium-monthly', until: '2027-03-01T00:00:00Z' } },
    '/account/billing?gift=GIFT-1',
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Redeem' }));
  expect(await screen.findByText('Premium is yours until March 1, 2027.')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ code: 'GIFT-1' });
});

test('A membership is cancelled by the name of its channel', async () => {
  const membership = { channelId: 'c1', state: 'active', currentPeriodEnd: '2026-12-24T00:00:00Z', cancelAtPeriodEnd: false, subscriptionId: 's2' };
  const asked = show(
    { memberships: [membership] },
    {
      'GET /api/catalog/channels/c1': { id: 'c1', handle: 'northlight', name: 'Northlight', description: '', videoCount: 1, createdAt: '2026-01-01T00:00:00Z' },
      'POST /api/payments/subscriptions/s2/cancel': {},
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel the membership of Northlight' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel it' }));
  await waitFor(() => expect(asked.some(({ method, path }) => method === 'POST' && path.endsWith('/s2/cancel'))).toBe(true));
});
