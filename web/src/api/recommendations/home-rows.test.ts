import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSession } from '../session';
import { listHomeRows } from './home-rows';

beforeEach(() => setSession(undefined));
afterEach(() => vi.unstubAllGlobals());

const signal = new AbortController().signal;

test('Rows come with the reason why they are there', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ rows: [{ kind: 'trending', title: 'Trending near you', explanation: 'Watched these days', items: [] }] }));
  expect(await listHomeRows(signal)).toEqual([{ kind: 'trending', title: 'Trending near you', explanation: 'Watched these days', items: [] }]);
});

test('A room that does not answer in time is not waited for', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  await expect(listHomeRows(signal)).rejects.toThrow();
});
