import { useQuery } from '@tanstack/react-query';
import { videoSummarySchema } from '../catalog/video';
import { call } from '../client';
import { z } from '../schemas';

const rowSchema = z.object({ kind: z.string(), title: z.string(), explanation: z.string(), items: z.array(videoSummarySchema) });
const rowsSchema = z.object({ rows: z.array(rowSchema) });

export type HomeRow = z.infer<typeof rowSchema>;

/** A page that waits for longer is worse than one without rows. */
const patience = 1500;

export async function listHomeRows(signal: AbortSignal): Promise<readonly HomeRow[]> {
  const late = AbortSignal.timeout(patience);
  const rows = call(rowsSchema, '/api/recommendations/home', { signal: AbortSignal.any([signal, late]) });
  // finding out who is signed in may take longer too
  const gaveUp = new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(late.reason as Error)));
  return (await Promise.race([rows, gaveUp])).rows;
}

/** The page stands without them: a failure is not tried again before it is opened again. */
export function useHomeRows(wanted: boolean) {
  return useQuery({ queryKey: ['recommendations', 'home'], queryFn: ({ signal }) => listHomeRows(signal), enabled: wanted, retry: false, staleTime: 60_000 });
}
