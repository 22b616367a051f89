// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchBox } from './search-box';

const suggestions = [
  { kind: 'channel', text: 'Northlight', handle: 'northlight' },
  { kind: 'video', text: 'Northern lights', handle: null },
];

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ items: suggestions }), { status: 200 }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

function show() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <SearchBox />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return screen.getByRole('combobox');
}

const address = () => screen.getByRole('status').textContent;

test('Enter searches for what was typed', async () => {
  await userEvent.type(show(), ' north sea {Enter}');
  expect(address()).toBe('/search?q=north+sea');
});

test('suggestions come while one types, and arrow keys choose one', async () => {
  const field = show();
  await userEvent.type(field, 'north');
  expect(await screen.findAllByRole('option')).toHaveLength(2);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const [, second] = screen.getAllByRole('option');
  expect(second?.getAttribute('aria-selected')).toBe('true');
  expect(field.getAttribute('aria-activedescendant')).toBe(second?.id);
  await userEvent.keyboard('{Enter}');
  expect(address()).toBe('/search?q=Northern+lights');
});

test('a channel leads to its page', async () => {
  await userEvent.type(show(), 'north');
  await userEvent.click(await screen.findByText('Northlight'));
  expect(address()).toBe('/channel/northlight');
});

test('Escape closes the list and leaves the text', async () => {
  const field = show();
  await userEvent.type(field, 'north');
  await screen.findAllByRole('option');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  expect(field).toHaveProperty('value', 'north');
});
