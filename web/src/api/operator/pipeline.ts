import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { processingActSchema, processingSchema } from '../catalog/processing';
import { call, command } from '../client';
import { z } from '../schemas';

const pipelineVideoSchema = z.object({
  id: z.string(),
  title: z.string(),
  channel: z.object({ id: z.string(), handle: z.string(), name: z.string() }),
  uploadedAt: z.string().nullable(),
  progressedAt: z.string(),
  isStuck: z.boolean(),
  isReplacement: z.boolean(),
  attempt: z.number(),
  processing: processingSchema,
  actions: z.array(processingActSchema),
});
export type PipelineVideo = z.infer<typeof pipelineVideoSchema>;

const pageSchema = z.object({ items: z.array(pipelineVideoSchema), nextCursor: z.string().nullish() });

export type PipelineFilter = 'working' | 'stuck' | 'failed' | undefined;

const pipelineKey = ['operator', 'videos'] as const;

/** How often to ask what is in the pipeline. */
const interval = 3000;

export function usePipeline(state: PipelineFilter) {
  return useInfiniteQuery({
    queryKey: [...pipelineKey, state],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '50', ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) });
      return call(pageSchema, `/api/catalog/operator/videos?${query}`, { signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
    refetchInterval: interval,
  });
}

export function useActOnPipeline(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: 'retry' | 'cancel') => command(`/api/catalog/operator/videos/${encodeURIComponent(id)}/${act}`, { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: pipelineKey }),
  });
}
