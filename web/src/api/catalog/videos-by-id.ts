import { call } from '../client';
import { videoPageSchema } from './list-videos';
import type { VideoSummary } from './video';

/** Of these ids, those that there are and that the viewer may see. */
export async function videosById(ids: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, VideoSummary>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) {
    return new Map();
  }

  const { items } = await call(videoPageSchema, `/api/catalog/videos/by-id?ids=${wanted.join(',')}`, { signal });
  return new Map(items.map((video) => [video.id, video]));
}
