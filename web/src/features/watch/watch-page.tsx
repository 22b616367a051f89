import { useLoaderData, useParams } from 'react-router';
import { useVideo } from '@/api/catalog/show-video';
import { ApiProblem } from '@/api/problem';
import { Failure } from '@/ui/failure';
import { PageTitle } from '@/ui/page-title';
import { AboutVideo, AboutVideoSkeleton } from './about-video';
import { NoVideo } from './no-video';
import { OtherVideos } from './other-videos';
import { Stage } from './stage';
import css from './watch-page.module.css';

export function WatchPage() {
  const { videoId = '' } = useParams();
  const { visit } = useLoaderData<{ readonly visit: string }>();
  const video = useVideo(videoId);
  if (!video.data && video.error instanceof ApiProblem && video.error.status === 404) {
    return <NoVideo />;
  }

  return (
    <div className={css.page}>
      <PageTitle>{video.data?.title}</PageTitle>
      <div className={css.main}>
        <Stage key={`${videoId} ${visit}`} videoId={videoId} visit={visit} video={video.data} />
        {video.isPending && <AboutVideoSkeleton />}
        {video.isLoadingError && (
          <Failure what="The video" error={video.error} onRetry={() => void video.refetch()} retrying={video.isFetching} />
        )}
        {video.data && <AboutVideo video={video.data} />}
      </div>
      <OtherVideos videoId={videoId} category={video.data?.category ?? undefined} />
    </div>
  );
}
