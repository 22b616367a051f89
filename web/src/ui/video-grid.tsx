import type { ReactNode } from 'react';
import type { VideoSummary } from '@/api/catalog/video';
import { Failure } from './failure';
import { LoadMore } from './load-more';
import { VideoCard } from './video-card';
import { VideoCardSkeleton } from './video-card-skeleton';
import css from './video-grid.module.css';

export type VideoPages = {
  readonly data: { readonly pages: readonly { readonly items: readonly VideoSummary[] }[] } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly refetch: () => unknown;
  readonly fetchNextPage: () => unknown;
};

type VideoGridProps = { readonly videos: VideoPages; readonly empty: ReactNode; readonly withChannel?: boolean };

const firstScreen = 8;

export function VideoGrid({ videos, empty, withChannel = true }: VideoGridProps) {
  if (videos.isPending) {
    return (
      <div className={css.grid} role="status" aria-label="Loading videos">
        {Array.from({ length: firstScreen }, (_, index) => (
          <VideoCardSkeleton key={index} />
        ))}
      </div>
    );
  }

  if (!videos.data) {
    return <Failure what="The videos" error={videos.error} onRetry={() => void videos.refetch()} retrying={videos.isFetching} />;
  }

  const items = videos.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return empty;
  }

  return (
    <>
      <ul className={css.grid}>
        {items.map((video, index) => (
          <li key={video.id}>
            <VideoCard video={video} withChannel={withChannel} eager={index < firstScreen} />
          </li>
        ))}
      </ul>
      {videos.hasNextPage && <LoadMore busy={videos.isFetchingNextPage} failed={Boolean(videos.error)} onMore={() => void videos.fetchNextPage()} />}
    </>
  );
}
