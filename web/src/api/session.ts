import { z } from './schemas';
import { ApiProblem } from './problem';

export const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  displayName: z.string(),
  roles: z.array(z.string()),
  emailVerified: z.boolean().optional(),
});
export type User = z.infer<typeof userSchema>;

export const sessionSchema = z.object({ accessToken: z.string(), expiresAt: z.string(), user: userSchema });
export type Session = z.infer<typeof sessionSchema>;

export type SessionState = { readonly status: 'unknown' } | { readonly status: 'signed-out' } | { readonly status: 'signed-in'; readonly session: Session };

/** Renew this long before a token dies, so that a request on its way does not arrive with a dead one. */
const renewBefore = 30_000;

let state: SessionState = { status: 'unknown' };
let renewal: Promise<Session | undefined> | undefined;
const listeners = new Set<() => void>();

// who signs in or out in one tab does so in all: the others ask with the cookie that they share
const otherTabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session');
otherTabs?.addEventListener('message', () => void renewSession().catch(() => undefined));

export function currentSession(): SessionState {
  return state;
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Somebody signed in or out here. The access token lives in this module and nowhere else: a script that reads storage finds nothing. */
export function setSession(session: Session | undefined): void {
  const before = userIdOf(state);
  become(session);
  if (before !== userIdOf(state)) {
    otherTabs?.postMessage('changed');
  }
}

function become(session: Session | undefined): void {
  state = session ? { status: 'signed-in', session } : { status: 'signed-out' };
  for (const listener of listeners) {
    listener();
  }
}

function userIdOf(at: SessionState): string | undefined {
  return at.status === 'signed-in' ? at.session.user.id : undefined;
}

/** A token that is good for a while yet, or undefined when nobody is signed in. */
export async function accessToken(): Promise<string | undefined> {
  if (state.status === 'signed-in' && Date.parse(state.session.expiresAt) - Date.now() > renewBefore) {
    return state.session.accessToken;
  }

  return state.status === 'signed-out' ? undefined : (await renewSession())?.accessToken;
}

/** Asks for a new token by the refresh cookie. However many ask at once, in this tab or another, one request goes out at a time. */
export function renewSession(): Promise<Session | undefined> {
  renewal ??= exclusively(requestRenewal).finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function requestRenewal(): Promise<Session | undefined> {
  const response = await fetch('/api/auth/refresh', { method: 'POST' }).catch(() => undefined);
  if (!response || response.status >= 500) {
    // the platform is away, which does not sign anybody out
    throw response ? await ApiProblem.from(response) : ApiProblem.offline();
  }

  const session = response.ok ? sessionSchema.parse(await response.json()) : undefined;
  become(session);
  return session;
}

function exclusively<T>(action: () => Promise<T>): Promise<T> {
  // the refresh token changes with each use: two tabs that use it at once would look like a thief
  return 'locks' in navigator ? navigator.locks.request('session-renewal', action) : action();
}
