import { useNavigate, useParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { useOwnChannel } from '@/api/studio/show-own-channel';
import { useOwnVideo } from '@/api/studio/show-own-video';
import { Failure } from '@/ui/failure';
import { LoadingPage } from '@/ui/loading-page';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';
import { BackLink } from './back-link';
import { CaptionsPanel } from './captions-panel';
import { ChaptersForm } from './chapters-form';
import css from './edit-video-page.module.css';
import { EditVideoForm } from './edit-video-form';
import { OfferPanel } from './offer/offer-panel';
import { useUploadedVideo } from './uploads/use-uploaded-video';
import { VideoSidebar } from './video-sidebar';

export function EditVideoPage() {
  const { videoId = '' } = useParams();
  const { data: video, error, isFetching, isPending, refetch } = useOwnVideo(videoId);
  const { data: channel } = useOwnChannel(true);
  const navigate = useNavigate();
  useUploadedVideo((id) => id === videoId && void refetch());
  if (isPending) {
    return <LoadingPage />;
  }

  if (!video) {
    return error instanceof ApiProblem && error.status === 404 ? (
      <Notice title="You have no such video" actions={<BackLink />}>
        It may have been deleted.
      </Notice>
    ) : (
      <Failure what="The video" error={error} onRetry={() => void refetch()} retrying={isFetching} />
    );
  }

  return (
    <>
      <PageTitle>{`Edit ${video.title}`}</PageTitle>
      <BackLink />
      <h1 className={css.title}>{video.title}</h1>
      <div className={css.page}>
        <div className={css.forms}>
          <EditVideoForm key={video.id} video={video} onReload={() => void refetch()} />
          <ChaptersForm key={`${video.id} ${video.processing.state}`} video={video} />
          <CaptionsPanel videoId={video.id} />
          <OfferPanel videoId={video.id} channelId={channel?.id} />
        </div>
        <VideoSidebar video={video} onRemoved={() => void navigate('/studio')} />
      </div>
    </>
  );
}
