import { useQuery } from '@tanstack/react-query';
import { batched } from '../batched';
import { call } from '../client';
import { z } from '../schemas';

const viewsSchema = z.object({ items: z.array(z.object({ videoId: z.string(), views: z.number() })) });

const viewsOf = batched(async (ids) => {
  const { items } = await call(viewsSchema, `/api/viewing/views?ids=${ids.join(',')}`, { anonymous: true });
  return new Map(items.map(({ videoId, views }) => [videoId, views]));
});

/** undefined while unknown. */
export function useViews(videoId: string): number | undefined {
  const { data } = useQuery({
    queryKey: ['views', videoId],
    queryFn: async () => (await viewsOf(videoId)) ?? null,
    staleTime: 60_000,
    retry: false,
  });
  return data ?? undefined;
}
