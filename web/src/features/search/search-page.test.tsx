// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchPage } from './search-page';

const found = {
  query: 'fjords',
  didYouMean: null,
  total: 0,
  page: 1,
  pages: 0,
  items: [],
  channels: [],
  playlists: [{ id: 'l1', title: 'Fjords by boat', videoCount: 3, posterUrl: null, channel: { id: 'c1', handle: 'northlight', name: 'Northlight' } }],
  facets: { category: [], length: [], quality: [], language: [{ value: 'no', count: 2 }], captions: [{ value: 'de', count: 1 }] },
};

let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Response.json(address.startsWith('/api/search') ? found : []);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={['/search?q=fjords']}>
        <SearchPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

test('playlists that were found lead to their pages, by arrow keys too', async () => {
  show();
  const playlists = await screen.findByRole('region', { name: 'Playlists' });
  const link = within(playlists).getByRole('link', { name: 'Fjords by boat' });
  expect(link.getAttribute('href')).toBe('/playlist/l1');
  expect(link.hasAttribute('data-spatial')).toBe(true);
  expect(playlists.textContent).toContain('Northlight');
});

test('languages are offered by name with their counts, and choosing one narrows the search', async () => {
  show();
  const spoken = await screen.findByRole('navigation', { name: 'Language' });
  const captions = screen.getByRole('navigation', { name: 'Captions' });
  expect(within(spoken).getByRole('link').textContent).toBe('Norwegian2');
  await userEvent.click(within(captions).getByRole('link', { name: /German/ }));
  await vi.waitFor(() => expect(asked.some((address) => address.startsWith('/api/search') && address.includes('captions=de'))).toBe(true));
  expect(within(screen.getByRole('navigation', { name: 'Captions' })).getByRole('link', { name: /German/ }).getAttribute('aria-current')).toBe('true');
});
