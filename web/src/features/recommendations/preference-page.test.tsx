// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { setSession } from '@/api/session';
import { PreferencePage } from './preference-page';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('A viewer turns the use of their viewing off, and has what was kept forgotten', async () => {
  setSession(undefined);
  let useViewing = true;
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body: string | null }) => {
    asked.push(`${method} ${path}`);
    useViewing = method === 'PUT' ? (JSON.parse(body ?? '') as { useViewing: boolean }).useViewing : useViewing;
    return method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({ useViewing });
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PreferencePage />
    </QueryClientProvider>,
  );

  const choice = await screen.findByRole('checkbox', { name: 'Use what I watch for recommendations', checked: true });
  await userEvent.click(choice);
  await waitFor(() => expect(screen.getByRole('checkbox', { checked: false })).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: 'Forget what I watched so far' }));
  expect(await screen.findByText('Forgotten.')).toBeTruthy();
  expect(asked).toContain('DELETE /api/recommendations/history');
});
