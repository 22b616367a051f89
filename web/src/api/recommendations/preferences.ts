import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, command } from '../client';
import { z } from '../schemas';

const preferenceSchema = z.object({ useViewing: z.boolean() });
export type Preference = z.infer<typeof preferenceSchema>;

const path = '/api/recommendations/preferences';
const queryKey = ['recommendations', 'preferences'];

export function useRecommendationPreference() {
  return useQuery({ queryKey, queryFn: ({ signal }) => call(preferenceSchema, path, { signal }) });
}

export function useSetRecommendationPreference() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (useViewing: boolean) => call(preferenceSchema, path, { method: 'PUT', body: { useViewing } }),
    onSuccess: (preference) => {
      queries.setQueryData(queryKey, preference);
      return queries.invalidateQueries({ queryKey: ['recommendations', 'home'] });
    },
  });
}

export function useClearHistory() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => command('/api/recommendations/history', { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['recommendations', 'home'] }),
  });
}
