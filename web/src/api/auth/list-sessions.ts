import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const signInSchema = z.object({
  id: z.string(),
  userAgent: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string(),
  isCurrent: z.boolean(),
});
export type SignedInDevice = z.infer<typeof signInSchema>;

const listSchema = z.object({ items: z.array(signInSchema) });

export const sessionsKey = ['account', 'sessions'] as const;

export async function listSessions(signal?: AbortSignal): Promise<readonly SignedInDevice[]> {
  return (await call(listSchema, '/api/auth/sessions', { signal })).items;
}

export function useSessions() {
  return useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => listSessions(signal) });
}
