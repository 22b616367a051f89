import { call } from '../client';
import { type Session, sessionSchema, setSession } from '../session';

export async function becomeCreator(): Promise<Session> {
  const session = await call(sessionSchema, '/api/auth/creator', { method: 'POST' });
  setSession(session);
  return session;
}
