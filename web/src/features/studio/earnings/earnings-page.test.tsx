// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSession } from '@/api/session';
import { platform, showPage, signIn } from '@/testing/platform';
import { EarningsPage } from './earnings-page';

beforeEach(() => {
  signIn('creator');
  vi.stubGlobal('IntersectionObserver', class { observe() {} disconnect() {} });
});

afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

const page = (entries: readonly object[], next: string | null = null) => ({ currency: 'eur', balance: 12_345, pending: 499, paidOut: 100_000, entries, next });
const sale = (entryId: string, amount: number, more: object = {}) => ({ entryId, at: '2026-11-20T10:00:00Z', kind: 'sale', amount, description: 'Pruning', videoId: 'v1', ...more });

test('The balance and every entry stand there to the cent, page by page', async () => {
  const asked = platform({
    'GET /api/payments/earnings': ({ path }: { path: string }) =>
      path.includes('cursor=n1') ? page([sale('e3', 7)]) : page([sale('e1', 1399), sale('e2', -200, { kind: 'fee', description: null, videoId: null })], 'n1'),
  });
  showPage(<EarningsPage />);
  expect(await screen.findByText('€123.45')).toBeTruthy();
  const table = within(screen.getByRole('table', { name: 'Entries' }));
  expect(table.getByText('€13.99')).toBeTruthy();
  expect(table.getByText('-€2.00')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
  expect(await table.findByText('€0.07')).toBeTruthy();
  expect(asked[0]?.path).toMatch(/from=\d{4}-\d{2}-01&to=\d{4}-\d{2}-\d{2}$/);
});

test('Another period asks anew, and a time without any says so', async () => {
  const asked = platform({ 'GET /api/payments/earnings': page([]) });
  showPage(<EarningsPage />);
  await userEvent.click(screen.getByRole('button', { name: 'All' }));
  expect(await screen.findByText('Nothing in this time')).toBeTruthy();
  expect(asked.at(-1)?.path).toBe('/api/payments/earnings?');
});
