// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSession } from '@/api/session';
import { offer, plans, platform, showPage, signIn } from '@/testing/platform';
import { Stage } from './stage';

type Shown = { readonly startAt: number; readonly address: { readonly sessionId: string }; readonly note?: React.ReactNode; readonly onEnded?: () => void };

vi.mock('@/player/player', () => ({
  Player: ({ startAt, address, note, onEnded }: Shown) => (
    <section aria-label="Video player">
      {address.sessionId} from {startAt}
      {note}
      <button type="button" onClick={onEnded}>
        Play to the end
      </button>
    </section>
  ),
}));

beforeEach(() => signIn());
afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

const sessions = '/api/streaming/videos/v1/sessions';
const session = (sessionId: string, preview?: { readonly seconds: number }) => ({
  sessionId,
  manifestUrl: 'https://edge.example/m.m3u8',
  fallbackManifestUrl: null,
  durationSeconds: 600,
  state: 'ready',
  startedAt: new Date().toISOString(),
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
  viewingTicket: 't',
  preview,
});
const problem = (status: number, name: string, more: object = {}) => Response.json({ type: `https://example.com/problems/${name}`, title: name, status, ...more }, { status });
const paid = { 'GET /api/payments/plans': plans, 'GET /api/payments/offers': [{ ...offer, buyPrice: 1999 }] };
const show = (answers: Record<string, unknown>) => {
  const asked = platform({ 'GET /api/viewing/progress': { items: [] }, ...answers });
  showPage(<Stage videoId="v1" visit="1" video={undefined} startAt={300} upNext={undefined} />);
  return asked;
};

test('A video that must be paid for shows its offer in the player’s place', async () => {
  show({ ...paid, [`POST ${sessions}`]: () => problem(402, 'payment-required') });
  expect(await screen.findByRole('button', { name: 'Buy for €19.99' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Video player' })).toBeNull();
});

test('A preview begins where there is something of it, and ends in the offer', async () => {
  show({ ...paid, [`POST ${sessions}`]: session('p1', { seconds: 60 }) });
  expect((await screen.findByRole('region', { name: 'Video player' })).textContent).toContain('p1 from 0');
  expect(screen.getByText('Preview, 1:00')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Play to the end' }));
  expect(await screen.findByRole('button', { name: 'Buy for €19.99' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Watch the preview again' }));
  expect(screen.getByRole('region', { name: 'Video player' })).toBeTruthy();
});

test('Who comes back from paying need not press anything', async () => {
  let known = false;
  show({
    ...paid,
    'GET /api/payments/entitlements/mine': () => {
      known = true;
      return [{ scope: 'video:v1', until: null }];
    },
    [`POST ${sessions}`]: () => (known ? session('whole') : problem(402, 'payment-required')),
  });
  expect(await screen.findByText('You have paid for this video')).toBeTruthy();
  expect((await screen.findByRole('region', { name: 'Video player' })).textContent).toContain('whole from 300');
});

test('Who plays on too many devices can watch here instead', async () => {
  const asked = show({ [`POST ${sessions}?endOthers=true`]: session('here'), [`POST ${sessions}`]: () => problem(409, 'too-many-streams', { limit: 2 }) });
  expect(await screen.findByText(/Your plan plays on 2 devices at the same time/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Watch here instead' }));
  await waitFor(() => expect(screen.getByRole('region', { name: 'Video player' }).textContent).toContain('here'));
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toContain(`POST ${sessions}?endOthers=true`);
});

test('Where nothing is sold a free video plays, and nobody asks for its price', async () => {
  const asked = show({ [`POST ${sessions}`]: session('s1') });
  expect((await screen.findByRole('region', { name: 'Video player' })).textContent).toContain('s1 from 300');
  expect(asked.filter(({ path }) => path.startsWith('/api/payments/')).map(({ path }) => path)).toEqual(['/api/payments/plans']);
});
