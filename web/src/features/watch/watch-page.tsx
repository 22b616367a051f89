import { useLoaderData, useParams, useSearchParams } from 'react-router';
import { useVideo } from '@/api/catalog/show-video';
import { ApiProblem } from '@/api/problem';
import { Failure } from '@/ui/failure';
import { PageTitle } from '@/ui/page-title';
import { AboutVideo, AboutVideoSkeleton } from './about-video';
import { NoVideo } from './no-video';
import { OtherVideos } from './other-videos';
import { PlaylistPanel } from './playlist-panel';
import { secondsOf } from './share-link';
import { Stage } from './stage';
import { useUpNext } from './up-next';
import css from './watch-page.module.css';

export function WatchPage() {
  const { videoId = '' } = useParams();
  const { visit } = useLoaderData<{ readonly visit: string }>();
  const [query] = useSearchParams();
  const listId = query.get('list') ?? '';
  const video = useVideo(videoId);
  const category = video.data?.category ?? undefined;
  const upNext = useUpNext(videoId, category, listId);
  if (!video.data && video.error instanceof ApiProblem && video.error.status === 404) {
    return <NoVideo />;
  }

  return (
    <div className={css.page}>
      <PageTitle>{video.data?.title}</PageTitle>
      <div className={css.main}>
        <Stage key={`${videoId} ${visit}`} videoId={videoId} visit={visit} video={video.data} startAt={query.has('t') ? secondsOf(query.get('t')) : undefined} upNext={upNext} />
        {video.isPending && <AboutVideoSkeleton />}
        {video.isLoadingError && (
          <Failure what="The video" error={video.error} onRetry={() => void video.refetch()} retrying={video.isFetching} />
        )}
        {video.data && <AboutVideo video={video.data} />}
      </div>
      <aside className={css.beside} aria-label="What to watch next">
        {listId && <PlaylistPanel listId={listId} videoId={videoId} />}
        <OtherVideos videoId={videoId} category={category} />
      </aside>
    </div>
  );
}
