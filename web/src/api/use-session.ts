import { useSyncExternalStore } from 'react';
import { currentSession, onSessionChange, type SessionState, type User } from './session';

export function useSession(): SessionState {
  return useSyncExternalStore(onSessionChange, currentSession);
}

/** Who is signed in, if anybody. */
export function useUser(): User | undefined {
  const state = useSession();
  return state.status === 'signed-in' ? state.session.user : undefined;
}
