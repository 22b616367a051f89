// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { setSession } from '@/api/session';
import { ForgotPasswordPage } from './forgot-password-page';
import { SignInPage } from './sign-in-page';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('The address typed to sign in is not typed again to set a new password', async () => {
  setSession(undefined);
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    return new Response(null, { status: 202 });
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={['/sign-in']}>
        <Routes>
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="/forgot-password" element={<ForgotPasswordPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );

  await userEvent.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await userEvent.click(screen.getByRole('link', { name: 'Forgot your password?' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Send the link' }));

  expect(await screen.findByText(/ada@example\.com.*a mail is on its way/)).toBeTruthy();
  expect(sent).toEqual([{ email: 'ada@example.com' }]);
});
