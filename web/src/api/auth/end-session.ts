import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../client';
import { sessionsKey } from './list-sessions';

export function endSession(id: string): Promise<void> {
  return command(`/api/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: endSession, onSettled: () => queries.invalidateQueries({ queryKey: sessionsKey }) });
}
