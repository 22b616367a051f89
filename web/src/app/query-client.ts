import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/api/problem';
import { currentSession, onSessionChange } from '@/api/session';

const retries = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < retries && isPassing(error),
      retryDelay: (attempt, error) => (error instanceof ApiProblem && error.retryAfter ? error.retryAfter * 1000 : 500 * 2 ** attempt),
    },
  },
});

// an answer that says no will say no again
function isPassing(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status >= 500);
}

// what is not the same for everybody
const personal: ReadonlySet<unknown> = new Set(['studio', 'account', 'video', 'library', 'reactions', 'follow', 'playlist', 'recommendations', 'progress', 'history', 'operator', 'payments']);

let lastUser = userId();
onSessionChange(() => {
  // what one account was shown is not for the next
  if (lastUser !== userId()) {
    lastUser = userId();
    void queryClient.resetQueries({ predicate: ({ queryKey: [room] }) => personal.has(room) });
  }
});

function userId(): string | undefined {
  const state = currentSession();
  return state.status === 'signed-in' ? state.session.user.id : undefined;
}
