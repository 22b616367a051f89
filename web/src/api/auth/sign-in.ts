import { useMutation } from '@tanstack/react-query';
import { call } from '../client';
import { type Session, sessionSchema, setSession } from '../session';

export type SignIn = { readonly email: string; readonly password: string };

export async function signIn(credentials: SignIn): Promise<Session> {
  const session = await call(sessionSchema, '/api/auth/sign-in', { method: 'POST', body: credentials, anonymous: true });
  setSession(session);
  return session;
}

export function useSignIn() {
  return useMutation({ mutationFn: signIn });
}
