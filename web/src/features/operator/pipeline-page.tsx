import { useState } from 'react';
import { type PipelineFilter, usePipeline } from '@/api/operator/pipeline';
import { useUser } from '@/api/use-session';
import { Button } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { CheckIcon } from '@/ui/icons';
import { LoadMore } from '@/ui/load-more';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import css from './pipeline-page.module.css';
import { PipelineRow } from './pipeline-row';

const filters: readonly (readonly [filter: PipelineFilter, label: string])[] = [
  [undefined, 'All'],
  ['working', 'In work'],
  ['stuck', 'Stuck'],
  ['failed', 'Failed'],
];

/** What is in the pipeline of the whole platform, silent longest first. */
export function PipelinePage() {
  const user = useUser();
  return user?.roles.includes('operator') ? <Pipeline /> : <Notice title="This page is for operators">Your account is none.</Notice>;
}

function Pipeline() {
  const [filter, setFilter] = useState<PipelineFilter>();
  const videos = usePipeline(filter);
  const items = videos.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle>Pipeline</PageTitle>
      <h1>Pipeline</h1>
      <div className={css.filters} role="group" aria-label="Show">
        {filters.map(([value, label]) => (
          <Button key={label} small kind={value === filter ? 'primary' : 'quiet'} aria-pressed={value === filter} onClick={() => setFilter(value)}>
            {label}
          </Button>
        ))}
      </div>
      {videos.isPending && (
        <div role="status" aria-label="Loading the pipeline" className={css.list}>
          <Skeleton shape="title" />
          <Skeleton shape="title" />
        </div>
      )}
      {videos.isLoadingError && (
        <Failure what="The pipeline" error={videos.error} onRetry={() => void videos.refetch()} retrying={videos.isFetching} />
      )}
      {videos.data && items.length === 0 && (
        <Notice icon={<CheckIcon size={28} />} title={filter === undefined || filter === 'working' ? 'Nothing is in work' : 'None'}>
          Videos appear here from their upload until they are ready.
        </Notice>
      )}
      <ul className={css.list}>
        {items.map((video) => (
          <PipelineRow key={video.id} video={video} />
        ))}
      </ul>
      {videos.hasNextPage && (
        <LoadMore busy={videos.isFetchingNextPage} failed={videos.isFetchNextPageError} onMore={() => void videos.fetchNextPage()} />
      )}
    </>
  );
}
