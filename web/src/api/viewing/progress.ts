import { useQuery } from '@tanstack/react-query';
import { batched } from '../batched';
import { call } from '../client';
import { z } from '../schemas';
import { accessToken } from '../session';
import { useUser } from '../use-session';

const progressSchema = z.object({ videoId: z.string(), positionSeconds: z.number(), durationSeconds: z.number(), at: z.string(), finished: z.boolean() });
export type Progress = z.infer<typeof progressSchema>;

const listSchema = z.object({ items: z.array(progressSchema) });

/** Nobody waits longer for the place to go on from. */
const patience = 1500;
/** Who has seen less begins again. */
const barelyBegun = 5;

const progressOf = batched(async (ids) => {
  const { items } = await call(listSchema, `/api/viewing/progress?ids=${ids.join(',')}`);
  return new Map(items.map((progress) => [progress.videoId, progress]));
});

/** How far the viewer has come with a video; undefined while unknown, and for those who are not signed in. */
export function useProgress(videoId: string): Progress | undefined {
  const user = useUser();
  const { data } = useQuery({
    queryKey: ['progress', videoId],
    queryFn: async () => (await progressOf(videoId)) ?? null,
    enabled: user !== undefined,
    retry: false,
  });
  return data ?? undefined;
}

/** What the viewer has begun and not finished, the last one first. */
export function useUnfinished() {
  return useQuery({
    queryKey: ['progress', 'unfinished'],
    queryFn: async ({ signal }) => (await call(listSchema, '/api/viewing/progress?limit=20', { signal })).items,
    retry: false,
    staleTime: 0,
  });
}

/** Where to begin a video that was begun before, on whatever device. 0 when nobody knows, or does not say in time: the video is not held up by it. */
export async function resumePosition(videoId: string): Promise<number> {
  try {
    const signal = AbortSignal.timeout(patience);
    if (!(await accessToken())) {
      return 0;
    }

    const { items } = await call(listSchema, `/api/viewing/progress?ids=${encodeURIComponent(videoId)}`, { signal });
    const [progress] = items;
    return progress && !progress.finished && progress.positionSeconds >= barelyBegun ? progress.positionSeconds : 0;
  } catch {
    return 0;
  }
}
