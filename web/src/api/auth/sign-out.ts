import { useMutation } from '@tanstack/react-query';
import { command } from '../client';
import { setSession } from '../session';

export async function signOut(): Promise<void> {
  await command('/api/auth/sign-out', { method: 'POST' });
  setSession(undefined);
}

export function useSignOut() {
  return useMutation({ mutationFn: signOut });
}
