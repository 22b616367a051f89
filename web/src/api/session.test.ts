// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { call, command } from './client';
import { ApiProblem } from './problem';
import { z } from './schemas';
import { accessToken, currentSession, renewSession, type Session, setSession } from './session';

const user = { id: 'eu-000-a', email: 'ada@example.org', displayName: 'Ada', roles: ['viewer'] };
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const session = (token: string, minutes = 10): Session => ({ accessToken: token, expiresAt: inMinutes(minutes), user });
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const fetching = vi.fn<typeof fetch>();

beforeEach(() => {
  fetching.mockReset();
  vi.stubGlobal('fetch', fetching);
  setSession(undefined);
});

test('However many ask for a new token at once, one request goes out', async () => {
  fetching.mockResolvedValue(json(session('new')));
  const renewed = await Promise.all([renewSession(), renewSession(), renewSession()]);
  expect(fetching).toHaveBeenCalledOnce();
  expect(renewed.map((one) => one?.accessToken)).toEqual(['new', 'new', 'new']);
});

test('Tabs take turns: a renewal holds the lock that they share', async () => {
  const request = vi.fn((_name: string, act: () => Promise<unknown>) => act());
  vi.stubGlobal('navigator', { locks: { request } });
  fetching.mockResolvedValue(json(session('new')));
  await renewSession();
  expect(request).toHaveBeenCalledExactlyOnceWith('session-renewal', expect.any(Function));
});

test('A token that is about to end is renewed before it is used', async () => {
  setSession(session('old', 0.2));
  fetching.mockResolvedValue(json(session('new')));
  expect(await accessToken()).toBe('new');
});

test('A refused refresh means that nobody is signed in', async () => {
  setSession(session('old', 0));
  fetching.mockResolvedValue(json({ type: 'https://streamplatform.dev/problems/session-over' }, 401));
  expect(await accessToken()).toBeUndefined();
  expect(currentSession().status).toBe('signed-out');
});

test('A platform that is away signs nobody out', async () => {
  setSession(session('old', 0));
  fetching.mockResolvedValue(json({}, 503));
  await expect(accessToken()).rejects.toBeInstanceOf(ApiProblem);
  expect(currentSession().status).toBe('signed-in');
});

test('A call that is refused for its token is made again with a new one', async () => {
  setSession(session('revoked'));
  fetching
    .mockResolvedValueOnce(json({}, 401))
    .mockResolvedValueOnce(json(session('new')))
    .mockResolvedValueOnce(json({ id: 'v1' }));
  expect(await call(z.object({ id: z.string() }), '/api/catalog/videos/v1')).toEqual({ id: 'v1' });
  expect(new Headers(fetching.mock.calls[2]?.[1]?.headers).get('Authorization')).toBe('Bearer new');
});

test('A problem keeps its name, the messages of its fields and how long to wait', async () => {
  const body = { type: 'https://streamplatform.dev/problems/invalid-fields', title: 'Some fields are wrong', errors: { title: ['Too long.'] } };
  fetching.mockResolvedValue(new Response(JSON.stringify(body), { status: 400, headers: { 'Retry-After': '3' } }));
  const problem = await command('/api/x', { method: 'POST' }).catch((error: unknown) => error);
  expect(problem).toMatchObject({ name: 'invalid-fields', status: 400, errors: { title: ['Too long.'] }, retryAfter: 3 });
});

test('A line that is down is a problem of its own', async () => {
  fetching.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(command('/api/x', { method: 'POST' })).rejects.toMatchObject({ status: 0, name: 'offline' });
});

test('An answer that is no problem document is still told by its status', async () => {
  fetching.mockResolvedValue(new Response('<html>bad gateway</html>', { status: 502 }));
  await expect(command('/api/x', { method: 'POST' })).rejects.toMatchObject({ status: 502 });
});
