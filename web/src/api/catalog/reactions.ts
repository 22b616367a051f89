import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, command } from '../client';
import { z } from '../schemas';

const reactionSchema = z.enum(['like', 'dislike']);
export type Reaction = z.infer<typeof reactionSchema>;

const reactionsSchema = z.object({ likes: z.number(), dislikes: z.number(), mine: reactionSchema.nullable() });
export type Reactions = z.infer<typeof reactionsSchema>;

const reactionsKey = (videoId: string) => ['reactions', videoId];

export function showReactions(videoId: string, signal?: AbortSignal): Promise<Reactions> {
  return call(reactionsSchema, `/api/catalog/videos/${encodeURIComponent(videoId)}/reactions`, { signal });
}

export function useReactions(videoId: string) {
  return useQuery({ queryKey: reactionsKey(videoId), queryFn: ({ signal }) => showReactions(videoId, signal) });
}

/** null takes it back. */
export function react(videoId: string, reaction: Reaction | null): Promise<void> {
  const path = `/api/catalog/videos/${encodeURIComponent(videoId)}/reaction`;
  return reaction === null ? command(path, { method: 'DELETE' }) : command(path, { method: 'PUT', body: { reaction } });
}

/** Shown at once; taken back if the platform does not take it. */
export function useReact(videoId: string) {
  const queries = useQueryClient();
  const queryKey = reactionsKey(videoId);
  return useMutation({
    mutationFn: (reaction: Reaction | null) => react(videoId, reaction),
    onMutate: async (reaction) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<Reactions>(queryKey);
      queries.setQueryData(queryKey, before && withReaction(before, reaction));
      return before;
    },
    onError: (_, __, before) => queries.setQueryData(queryKey, before),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey }), queries.invalidateQueries({ queryKey: ['library', 'liked'] })]),
  });
}

export function withReaction(before: Reactions, reaction: Reaction | null): Reactions {
  const step = (kind: Reaction) => Number(reaction === kind) - Number(before.mine === kind);
  return { likes: before.likes + step('like'), dislikes: before.dislikes + step('dislike'), mine: reaction };
}
