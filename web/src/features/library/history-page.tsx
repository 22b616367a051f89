import { useState } from 'react';
import { useClearHistory, useHistory, usePauseHistory } from '@/api/viewing/history';
import { Button, ButtonLink } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Failure } from '@/ui/failure';
import { FormError } from '@/ui/form-error';
import { ClockIcon, DeleteIcon, PauseIcon, PlayIcon } from '@/ui/icons';
import { LoadMore } from '@/ui/load-more';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { VideoCard } from '@/ui/video-card';
import { VideoCardSkeleton } from '@/ui/video-card-skeleton';
import { byDay } from './by-day';
import css from './history-page.module.css';

/** What the viewer has watched, day by day. */
export function HistoryPage() {
  const [clearing, setClearing] = useState(false);
  const history = useHistory();
  const pause = usePauseHistory();
  const paused = history.data?.pages[0]?.paused ?? false;
  const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle>History</PageTitle>
      <PageHead
        title="History"
        note={paused ? 'Paused: what you watch is not remembered.' : 'Only you see this list. It goes back 400 days.'}
        actions={
          <>
            <Button icon={paused ? <PlayIcon size={18} /> : <PauseIcon size={18} />} busy={pause.isPending} disabled={!history.data} onClick={() => pause.mutate(!paused)}>
              {paused ? 'Remember again' : 'Pause'}
            </Button>
            <Button kind="danger" icon={<DeleteIcon size={18} />} disabled={!history.data} onClick={() => setClearing(true)}>
              Clear
            </Button>
          </>
        }
      />
      <FormError>{pause.error?.message}</FormError>
      {history.isPending && (
        <div role="status" aria-label="Loading your history" className={css.list}>
          {Array.from({ length: 4 }, (_, index) => (
            <VideoCardSkeleton key={index} layout="row" />
          ))}
        </div>
      )}
      {history.isLoadingError && (
        <Failure what="Your history" error={history.error} onRetry={() => void history.refetch()} retrying={history.isFetching} />
      )}
      {history.data && entries.length === 0 && !history.hasNextPage && (
        <Notice icon={<ClockIcon size={28} />} title="Nothing here yet" actions={<ButtonLink to="/">Go to the videos</ButtonLink>}>
          What you watch stands here, the newest first.
        </Notice>
      )}
      {byDay(entries).map(({ day, items }) => (
        <section key={day} className={css.day} aria-label={day}>
          <h2>{day}</h2>
          <ul className={css.list}>
            {items.map(({ video, watchedAt }) => (
              <li key={`${video.id} ${watchedAt}`}>
                <VideoCard video={video} layout="row" />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {history.hasNextPage && (
        <LoadMore busy={history.isFetchingNextPage} failed={history.isFetchNextPageError} onMore={() => void history.fetchNextPage()} />
      )}
      {clearing && <ClearDialog onClose={() => setClearing(false)} />}
    </>
  );
}

function ClearDialog({ onClose }: { readonly onClose: () => void }) {
  const clear = useClearHistory();
  return (
    <Dialog
      title="Clear your history?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" busy={clear.isPending} onClick={() => clear.mutate(undefined, { onSuccess: onClose })}>
            Clear all
          </Button>
        </>
      }
    >
      <p>The list of what you watched is deleted, and so are the places to go on from. This cannot be undone.</p>
      <FormError>{clear.error?.message}</FormError>
    </Dialog>
  );
}
