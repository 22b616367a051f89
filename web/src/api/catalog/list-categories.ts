import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const categoriesSchema = z.array(z.object({ slug: z.string(), name: z.string() }));
export type Category = z.infer<typeof categoriesSchema>[number];

export function listCategories(signal?: AbortSignal): Promise<Category[]> {
  return call(categoriesSchema, '/api/catalog/categories', { signal, anonymous: true });
}

export function useCategories() {
  return useQuery({ queryKey: ['categories'], queryFn: ({ signal }) => listCategories(signal), staleTime: Infinity });
}
