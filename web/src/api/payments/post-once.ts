import { call, command } from '../client';
import { ApiProblem } from '../problem';
import type { z } from '../schemas';
import { currentSession } from '../session';

// what was asked for and not answered yet
const open = new Map<string, string>();
const bytes = 16;
const retries = 2;

const unansweredStatus: ReadonlySet<number> = new Set([0, 429, 502, 504]);
const unansweredName: ReadonlySet<string> = new Set(['unavailable', 'idempotency-key-in-use']);

/**
 * Asks for something that must not happen twice. Asked again before there was an answer, by itself or by another press, it is the same wish with the same
 * key; after an answer, good or bad, it is a new one.
 */
export function postOnce<S extends z.ZodType>(schema: S, path: string, body?: unknown): Promise<z.infer<S>> {
  return once(path, body, (idempotencyKey) => call(schema, path, { method: 'POST', body, idempotencyKey }));
}

/** {@link postOnce} where only success matters. */
export function commandOnce(path: string, body?: unknown): Promise<void> {
  return once(path, body, (idempotencyKey) => command(path, { method: 'POST', body, idempotencyKey }));
}

/** For the mutations that ask once: a line that broke is tried again by itself. */
export const triedAgain = {
  retry: (failures: number, error: Error) => failures < retries && isUnanswered(error),
  retryDelay: (attempt: number, error: Error) => (error instanceof ApiProblem && error.retryAfter ? error.retryAfter * 1000 : 500 * 2 ** attempt),
} as const;

async function once<T>(path: string, body: unknown, send: (key: string) => Promise<T>): Promise<T> {
  const state = currentSession();
  const wish = JSON.stringify([state.status === 'signed-in' ? state.session.user.id : null, path, body]);
  const key = open.get(wish) ?? newKey();
  open.set(wish, key);
  try {
    const answer = await send(key);
    open.delete(wish);
    return answer;
  } catch (error) {
    if (!isUnanswered(error)) {
      open.delete(wish);
    }

    throw error;
  }
}

// nobody knows whether it was done: the line broke, the gateway (not the room behind it) says so, or the first one is still at work
function isUnanswered(error: unknown): boolean {
  return error instanceof ApiProblem && (unansweredStatus.has(error.status) || unansweredName.has(error.name));
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
