import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';
import { amountSchema, currencySchema, webAddressSchema } from './money';

const invoiceSchema = z.object({
  invoiceId: z.string(),
  number: z.string().nullish(),
  createdAt: z.string(),
  amount: amountSchema,
  currency: currencySchema,
  state: z.string(),
  description: z.string().nullish(),
  hostedUrl: webAddressSchema.nullish(),
  pdfUrl: webAddressSchema.nullish(),
  refunded: z.union([z.boolean(), amountSchema]),
});
export type Invoice = z.infer<typeof invoiceSchema>;

const pageSchema = z.object({ items: z.array(invoiceSchema), next: z.string().nullish() });

export function useInvoices() {
  return useInfiniteQuery({
    queryKey: ['payments', 'invoices'],
    queryFn: ({ pageParam, signal }) => call(pageSchema, `/api/payments/invoices?${new URLSearchParams(pageParam ? { cursor: pageParam } : {})}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
