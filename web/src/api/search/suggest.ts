import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const suggestionsSchema = z.object({
  items: z.array(z.object({ kind: z.enum(['video', 'channel']), text: z.string(), handle: z.string().nullish() })),
});

export type Suggestion = z.infer<typeof suggestionsSchema>['items'][number];

/** While somebody types; without an answer one searches without suggestions. */
export function useSuggestions(typed: string) {
  return useQuery({
    queryKey: ['suggest', typed],
    queryFn: ({ signal }) => call(suggestionsSchema, `/api/search/suggest?${new URLSearchParams({ q: typed })}`, { signal, anonymous: true }),
    enabled: typed.trim().length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}
