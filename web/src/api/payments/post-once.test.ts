import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setSession } from '../session';
import { commandOnce } from './post-once';

let keys: (string | null)[];
let answers: (Response | Error)[];

beforeEach(() => {
  setSession(undefined);
  keys = [];
  answers = [];
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
    keys.push(new Headers(headers).get('Idempotency-Key'));
    const answer = answers.shift() ?? new Response(null, { status: 204 });
    if (answer instanceof Error) {
      throw answer;
    }

    return answer;
  });
});

afterEach(() => void vi.unstubAllGlobals());

const pay = (body: object = { planId: 'premium-monthly' }) => commandOnce('/api/payments/checkouts', body).catch(() => undefined);
const answer = (status: number, type = 'about:blank') => Response.json({ type, status }, { status });

test('A press that is repeated because no answer came is the same wish', async () => {
  answers = [new TypeError('The line broke'), answer(503, 'https://example.com/problems/unavailable'), answer(409, 'https://example.com/problems/idempotency-key-in-use')];
  await pay();
  await pay();
  await pay();
  await pay();
  expect(keys[0]).toMatch(/^[\da-f]{32}$/);
  expect(new Set(keys).size).toBe(1);
});

test('After an answer, good or bad, the next press is a new wish', async () => {
  answers = [new Response(null, { status: 204 }), answer(402), answer(500), answer(503, 'https://example.com/problems/payments-unavailable')];
  await pay();
  await pay();
  await pay();
  await pay();
  await pay();
  expect(new Set(keys).size).toBe(5);
});

test('Something else that is wanted meanwhile has a key of its own', async () => {
  answers = [new TypeError('The line broke'), new TypeError('The line broke')];
  await pay();
  await pay({ planId: 'premium-yearly' });
  await pay();
  expect(new Set(keys).size).toBe(2);
  expect(keys[2]).toBe(keys[0]);
});
