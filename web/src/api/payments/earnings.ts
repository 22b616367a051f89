import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { amountSchema, currencySchema } from './money';

const entrySchema = z.object({
  entryId: z.union([z.string(), z.number()]).transform(String),
  at: z.string(),
  kind: z.string(),
  amount: amountSchema,
  description: z.string().nullish(),
  videoId: z.string().nullish(),
});
export type EarningsEntry = z.infer<typeof entrySchema>;

const pageSchema = z.object({
  currency: currencySchema,
  balance: amountSchema,
  pending: amountSchema,
  paidOut: amountSchema,
  entries: z.array(entrySchema),
  next: z.string().nullish(),
});
export type EarningsPage = z.infer<typeof pageSchema>;

/** Days in UTC, both counted; an open end is left out. */
export type Span = { readonly from?: string; readonly to?: string };

export function useEarnings(span: Span) {
  return useInfiniteQuery({
    queryKey: ['payments', 'earnings', span],
    queryFn: ({ pageParam, signal }) =>
      call(pageSchema, `/api/payments/earnings?${new URLSearchParams({ ...span, ...(pageParam ? { cursor: pageParam } : {}) })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function earningsFile(span: Span): string {
  return `/api/payments/earnings.csv?${new URLSearchParams(span)}`;
}
