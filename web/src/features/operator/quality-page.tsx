import { useState } from 'react';
import { useUser } from '@/api/use-session';
import { type EdgePeriod, edgePeriods, edgeReportFile, useEdgeReport } from '@/api/viewing/edge-report';
import { Button } from '@/ui/button';
import { DownloadButton } from '@/ui/download-button';
import { Failure } from '@/ui/failure';
import { LoadingPage } from '@/ui/loading-page';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { EdgeQuality } from './edge-quality';
import css from './quality-page.module.css';

/** How well the edges serve those who watch. */
export function QualityPage() {
  const user = useUser();
  return user?.roles.includes('operator') ? <Quality /> : <Notice title="This page is for operators">Your account is none.</Notice>;
}

function Quality() {
  const [hours, setHours] = useState<EdgePeriod>(24);
  const report = useEdgeReport(hours);
  return (
    <>
      <PageTitle>Playback quality</PageTitle>
      <PageHead title="Playback quality" note="As players tell it. Sittings count when they are over, in the hour that they began in." />
      <div className={css.choices} role="group" aria-label="Period">
        {edgePeriods.map((period) => (
          <Button key={period} small kind={period === hours ? 'primary' : 'quiet'} aria-pressed={period === hours} onClick={() => setHours(period)}>
            {period < 48 ? `${period} hours` : `${period / 24} days`}
          </Button>
        ))}
        <DownloadButton path={edgeReportFile(hours)}>edges.csv</DownloadButton>
      </div>
      {report.isPending && <LoadingPage />}
      {report.isLoadingError && <Failure what="The report" error={report.error} onRetry={() => void report.refetch()} retrying={report.isFetching} />}
      {report.data && <EdgeQuality report={report.data} />}
    </>
  );
}
