import { usePlaylistVideos } from '@/api/catalog/show-playlist';
import { useVideos } from '@/api/catalog/list-videos';
import type { VideoSummary } from '@/api/catalog/video';
import { useRelated } from '@/api/recommendations/related-videos';

const shown = 20;

/** What goes with a video, and why. Without recommendations the newest ones, those of the same category first. */
export function useOtherVideos(videoId: string, category: string | undefined) {
  const related = useRelated(videoId);
  const videos = useVideos({}, related.isError);
  if (related.data) {
    return { state: related, others: related.data.items, why: related.data.explanation };
  }

  const others = (videos.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ id }) => id !== videoId)
    .toSorted((one, other) => Number(other.category === category) - Number(one.category === category))
    .slice(0, shown);
  return { state: videos, others, why: undefined };
}

export type UpNext = { readonly video: VideoSummary; readonly path: string };

/** What comes when this video is over: the next one of the playlist, or the first of the others. */
export function useUpNext(videoId: string, category: string | undefined, listId: string): UpNext | undefined {
  const { others } = useOtherVideos(videoId, category);
  const list = usePlaylistVideos(listId).data;
  const inList = list && behind(list, videoId);
  const video = inList ?? (listId ? undefined : others[0]);
  return video && { video, path: watchPath(video.id, inList && listId) };
}

export function behind<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  const at = list.findIndex((video) => video.id === id);
  return at < 0 ? undefined : list[at + 1];
}

export function watchPath(videoId: string, listId?: string): string {
  return listId ? `/watch/${videoId}?list=${listId}` : `/watch/${videoId}`;
}
