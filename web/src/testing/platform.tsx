import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { setSession } from '@/api/session';

// a machine that is busy with other things is slow, not wrong
configure({ asyncUtilTimeout: 15_000 });

export type Asked = { readonly method: string; readonly path: string; readonly body: unknown; readonly key: string | null };

type Answer = unknown | ((asked: Asked) => unknown);

/** A platform that answers these requests (`GET /api/…`), and tells what it was asked. A Response is given as it is; what it does not know is not found. */
export function platform(answers: Readonly<Record<string, Answer>>): readonly Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body, headers }: RequestInit = {}) => {
    const one = { method, path, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined, key: new Headers(headers).get('Idempotency-Key') };
    asked.push(one);
    const answer = answers[`${method} ${path}`] ?? answers[`${method} ${path.split('?')[0]}`];
    const given = typeof answer === 'function' ? (answer as (asked: Asked) => unknown)(one) : answer;
    if (given instanceof Response) {
      return given;
    }

    return given === undefined ? Response.json({ title: 'Not found', status: 404 }, { status: 404 }) : Response.json(given);
  });
  return asked;
}

export function signIn(...roles: readonly string[]): void {
  const user = { id: 'u1', email: 'ada@example.com', displayName: 'Ada', roles: [...roles] };
  setSession({ accessToken: 'token', expiresAt: new Date(Date.now() + 600_000).toISOString(), user });
}

export function showPage(page: ReactNode, at = '/') {
  return render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[at]}>{page}</MemoryRouter>
    </QueryClientProvider>,
  );
}

export const plans = [
  { planId: 'free', name: 'Free', amount: 0, currency: 'eur', interval: null, trialDays: 0, features: ['Everything that is free'], streamsAtOnce: 2 },
  { planId: 'premium-monthly', name: 'Premium', amount: 999, currency: 'eur', interval: 'month', trialDays: 14, features: ['Every Premium video'], streamsAtOnce: 4 },
  { planId: 'premium-yearly', name: 'Premium', amount: 9999, currency: 'eur', interval: 'year', trialDays: 14, features: ['Every Premium video'], streamsAtOnce: 4 },
] as const;

export const offer = {
  videoId: 'v1',
  channelId: 'c1',
  includedInPremium: false,
  membersOnly: false,
  buyPrice: null,
  rentPrice: null,
  rentHours: 48,
  currency: 'eur',
  previewSeconds: 60,
  version: 1,
} as const;
