// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { leaveFor } from '@/api/leave';
import { setSession } from '@/api/session';
import { offer, plans, platform, showPage, signIn } from '@/testing/platform';
import { OfferPanel } from './offer-panel';

vi.mock('@/api/leave');

afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

const channel = { id: 'c1', name: 'Northlight' };
const show = (asked: object, onPreview?: () => void) => {
  const all = platform({
    'GET /api/payments/plans': plans,
    'GET /api/payments/offers': [{ ...offer, ...asked }],
    'GET /api/payments/entitlements/mine': [],
    'GET /api/payments/channels/c1/membership': { amount: 499, currency: 'eur', active: true },
    'POST /api/payments/checkouts': { checkoutId: 'k1', url: 'https://pay.example/k1' },
  });
  showPage(<OfferPanel videoId="v1" channel={channel} unlocking={false} onPreview={onPreview} />, '/watch/v1');
  return all;
};

test('Every way that the owner offers stands there with its price', async () => {
  signIn();
  show({ includedInPremium: true, membersOnly: true, buyPrice: 1999, rentPrice: 399 });
  expect((await screen.findByRole('link', { name: 'Try Premium 14 days for free' })).getAttribute('href')).toBe('/premium?return=%2Fwatch%2Fv1');
  expect(await screen.findByRole('button', { name: 'Join Northlight for €4.99 a month' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Rent for €3.99, 48 hours' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Buy for €19.99' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
});

test('Who rents leaves to pay, and is brought back to the video', async () => {
  signIn();
  const asked = show({ rentPrice: 399 });
  await userEvent.click(await screen.findByRole('button', { name: 'Rent for €3.99, 48 hours' }));
  await waitFor(() => expect(vi.mocked(leaveFor).mock.lastCall?.[0]).toBe('https://pay.example/k1'));
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ item: 'video', videoId: 'v1', kind: 'rent', returnPath: '/checkout/return?to=%2Fwatch%2Fv1' });
  expect(screen.queryByRole('button', { name: /Buy|Join/ })).toBeNull();
});

test('Who is not signed in can say that they paid already', async () => {
  setSession(undefined);
  show({ buyPrice: 1999 });
  expect((await screen.findByRole('link', { name: 'Sign in' })).getAttribute('href')).toBe('/sign-in?return=%2Fwatch%2Fv1');
});

test('While the price cannot be told the page says so, and the preview stays', async () => {
  setSession(undefined);
  platform({});
  const again = vi.fn();
  showPage(<OfferPanel videoId="v1" channel={channel} unlocking={false} onPreview={again} />);
  expect(await screen.findByText('What it costs cannot be shown right now.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Watch the preview again' }));
  expect(again).toHaveBeenCalledOnce();
});
