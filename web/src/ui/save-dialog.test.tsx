// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Playlist } from '@/api/catalog/playlist';
import { SaveDialog } from './save-dialog';

const playlist = (id: string, title: string): Playlist => ({
  id,
  title,
  description: '',
  visibility: 'private',
  videoCount: 0,
  posterUrl: null,
  channel: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  version: 1,
  isOwner: true,
  builtIn: false,
  contains: false,
});
vi.mock('@/api/session', () => ({ accessToken: async () => 'token', currentSession: () => ({ status: 'signed-in' }) }));

let answer: () => void;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal('fetch', async (_: string, { method }: RequestInit) => {
    if (method !== 'PUT') {
      return Response.json({ items: [playlist('a', 'Evenings'), playlist('b', 'Mornings')], nextCursor: null });
    }

    await answered;
    return Response.json({ title: 'The playlist is full.', status: 409 }, { status: 409 });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

test('A box is ticked in the same moment as it is pressed, stays so beside others, and is as it was when the platform refuses', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SaveDialog videoId="v" onClose={() => {}} />
    </QueryClientProvider>,
  );
  await screen.findByLabelText('Evenings');
  fireEvent.click(box('Evenings'));
  expect(box('Evenings').checked).toBe(true);
  fireEvent.click(box('Mornings'));
  expect([box('Evenings').checked, box('Mornings').checked]).toEqual([true, true]);
  answer();
  await waitFor(() => expect([box('Evenings').checked, box('Mornings').checked]).toEqual([false, false]));
  expect(screen.getAllByRole('alert')).toHaveLength(2);
});
