import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { useOwnVideo } from '@/api/studio/show-own-video';
import { type Period, periods, reportFile, reportTables, useVideoReport } from '@/api/viewing/video-report';
import { Button, ButtonLink } from '@/ui/button';
import { DownloadButton } from '@/ui/download-button';
import { Failure } from '@/ui/failure';
import { BackIcon } from '@/ui/icons';
import { LoadingPage } from '@/ui/loading-page';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import css from './audience-page.module.css';
import { AudienceReport } from './audience-report';

/** Who has watched a video of the creator's, and how much of it. */
export function AudiencePage() {
  const { videoId = '' } = useParams();
  const [days, setDays] = useState<Period>(28);
  const report = useVideoReport(videoId, days);
  const title = useOwnVideo(videoId).data?.title;
  if (!report.data && report.error instanceof ApiProblem && report.error.status === 404) {
    return <Notice title="You have no such video" actions={<ButtonLink to="/studio">Go to your videos</ButtonLink>} />;
  }

  return (
    <>
      <PageTitle>{`Audience${title ? ` of ${title}` : ''}`}</PageTitle>
      <PageHead
        title={title ?? 'Audience'}
        note="Sittings count when they are over. Days are days in UTC."
        actions={
          <ButtonLink small to={`/studio/videos/${videoId}`} icon={<BackIcon size={16} />}>
            Edit the video
          </ButtonLink>
        }
      />
      <div className={css.choices} role="group" aria-label="Period">
        {periods.map((period) => (
          <Button key={period} small kind={period === days ? 'primary' : 'quiet'} aria-pressed={period === days} onClick={() => setDays(period)}>
            {`${period} days`}
          </Button>
        ))}
      </div>
      {report.isPending && <LoadingPage />}
      {report.isLoadingError && <Failure what="The report" error={report.error} onRetry={() => void report.refetch()} retrying={report.isFetching} />}
      {report.data && <AudienceReport report={report.data} />}
      {report.data && (
        <div className={css.choices} role="group" aria-label="Download as CSV">
          {reportTables.map((table) => (
            <DownloadButton key={table} path={reportFile(videoId, table, days)}>
              {`${table}.csv`}
            </DownloadButton>
          ))}
        </div>
      )}
    </>
  );
}
