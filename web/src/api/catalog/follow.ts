import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const followSchema = z.object({ following: z.boolean(), followerCount: z.number() });
export type Follow = z.infer<typeof followSchema>;

const followPath = (channelId: string) => `/api/catalog/channels/${encodeURIComponent(channelId)}/follow`;
const followKey = (channelId: string) => ['follow', channelId];

export function useFollow(channelId: string) {
  return useQuery({ queryKey: followKey(channelId), queryFn: ({ signal }) => call(followSchema, followPath(channelId), { signal }) });
}

export function setFollow(channelId: string, following: boolean): Promise<Follow> {
  return call(followSchema, followPath(channelId), { method: following ? 'PUT' : 'DELETE' });
}

/** Shown at once; taken back if the platform does not take it. */
export function useSetFollow(channelId: string) {
  const queries = useQueryClient();
  const queryKey = followKey(channelId);
  return useMutation({
    mutationFn: (following: boolean) => setFollow(channelId, following),
    onMutate: async (following) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<Follow>(queryKey);
      queries.setQueryData(queryKey, before && { following, followerCount: before.followerCount + Number(following) - Number(before.following) });
      return before;
    },
    onSuccess: (follow) => {
      queries.setQueryData(queryKey, follow);
      return Promise.all(['feed', 'channels'].map((list) => queries.invalidateQueries({ queryKey: ['library', list] })));
    },
    onError: (_, __, before) => queries.setQueryData(queryKey, before),
  });
}
