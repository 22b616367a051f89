// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSession } from '@/api/session';
import { type Asked, offer, plans, platform, showPage, signIn } from '@/testing/platform';
import { MembershipPanel } from './membership-panel';
import { OfferPanel } from './offer-panel';

beforeEach(() => signIn('creator'));
afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

const path = '/api/payments/videos/v1/offer';
const saved = ({ body }: Asked) => ({ ...offer, ...(body as object), version: (body as { version: number }).version + 1 });

test('What was typed goes out in cents, and a second edit is based on the first', async () => {
  const asked = platform({ 'GET /api/payments/plans': plans, [`PUT ${path}`]: saved });
  showPage(<OfferPanel videoId="v1" channelId="c1" />);
  await userEvent.type(await screen.findByLabelText('Price to buy'), '4,35');
  await userEvent.click(screen.getByLabelText('Part of Premium'));
  await userEvent.click(screen.getByRole('button', { name: 'Save the offer' }));
  expect(await screen.findByText('Saved')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save the offer' }));
  await waitFor(() => expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(2));
  const [first, second] = asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  expect(first).toMatchObject({ buyPrice: 435, rentPrice: null, includedInPremium: true, currency: 'eur', version: 0 });
  expect(second).toMatchObject({ buyPrice: 435, version: 1 });
});

test('An amount that is none is not sent', async () => {
  const asked = platform({ 'GET /api/payments/plans': plans, [`GET ${path}`]: offer });
  showPage(<OfferPanel videoId="v1" channelId="c1" />);
  await userEvent.type(await screen.findByLabelText('Price to rent'), '1,000');
  await userEvent.click(screen.getByRole('button', { name: 'Save the offer' }));
  expect(screen.getByRole('alert').textContent).toContain('Write an amount above zero');
  expect(asked.some(({ method }) => method === 'PUT')).toBe(false);
});

test('An offer that was changed elsewhere is not overwritten unseen', async () => {
  let version = 1;
  platform({
    'GET /api/payments/plans': plans,
    [`GET ${path}`]: () => ({ ...offer, version, buyPrice: version * 100 }),
    [`PUT ${path}`]: () => {
      version = 2;
      return Response.json({ title: 'Changed elsewhere', status: 409 }, { status: 409 });
    },
  });
  showPage(<OfferPanel videoId="v1" channelId="c1" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Save the offer' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Show the new one' }));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Price to buy').value).toBe('2.00'));
});

test('Where nothing is sold the studio does not speak of it', async () => {
  const asked = platform({});
  const { container } = showPage(<OfferPanel videoId="v1" channelId="c1" />);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(container.textContent).toBe('');
});

test('A channel gets a price for its members', async () => {
  const asked = platform({ 'GET /api/payments/plans': plans, 'PUT /api/payments/channels/c1/membership': ({ body }: Asked) => body });
  showPage(<MembershipPanel channelId="c1" />);
  await userEvent.click(await screen.findByLabelText('Offer memberships'));
  await userEvent.type(screen.getByLabelText('Price a month'), '4.99');
  await userEvent.click(screen.getByRole('button', { name: 'Save the membership' }));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ amount: 499, currency: 'eur', active: true });
});
