import { useMutation } from '@tanstack/react-query';
import { call } from '../client';
import { type Session, sessionSchema, setSession } from '../session';

export type Registration = { readonly email: string; readonly password: string; readonly displayName: string };

export async function register(registration: Registration): Promise<Session> {
  const session = await call(sessionSchema, '/api/auth/register', { method: 'POST', body: registration, anonymous: true });
  setSession(session);
  return session;
}

export function useRegister() {
  return useMutation({ mutationFn: register });
}
