import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOwnPlaylists } from '@/api/catalog/list-playlists';
import { Button, ButtonLink } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Failure } from '@/ui/failure';
import { ClockIcon, LikeIcon, PlusIcon } from '@/ui/icons';
import { LoadMore } from '@/ui/load-more';
import { NewPlaylistForm } from '@/ui/new-playlist-form';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { PlaylistGrid } from '@/ui/playlist-grid';
import { PlaylistGridSkeleton } from '@/ui/playlist-grid-skeleton';
import { ContinueWatching } from './continue-watching';

/** What the viewer can go on with, watch later and the viewer's own playlists; liked videos are one press away. */
export function LibraryPage() {
  const [making, setMaking] = useState(false);
  const playlists = useOwnPlaylists();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle>Library</PageTitle>
      <PageHead
        title="Library"
        actions={
          <>
            <ButtonLink to="/library/history" icon={<ClockIcon size={18} />}>
              History
            </ButtonLink>
            <ButtonLink to="/library/liked" icon={<LikeIcon size={18} />}>
              Liked videos
            </ButtonLink>
            <Button kind="primary" icon={<PlusIcon size={18} />} onClick={() => setMaking(true)}>
              New playlist
            </Button>
          </>
        }
      />
      <ContinueWatching />
      {playlists.isPending && <PlaylistGridSkeleton />}
      {playlists.isLoadingError && (
        <Failure what="Your playlists" error={playlists.error} onRetry={() => void playlists.refetch()} retrying={playlists.isFetching} />
      )}
      {playlists.data && <PlaylistGrid playlists={playlists.data.pages.flatMap((page) => page.items)} />}
      {playlists.hasNextPage && (
        <LoadMore busy={playlists.isFetchingNextPage} failed={playlists.isFetchNextPageError} onMore={() => void playlists.fetchNextPage()} />
      )}
      {making && (
        <Dialog title="New playlist" onClose={() => setMaking(false)}>
          <NewPlaylistForm
            onDone={(made) => {
              setMaking(false);
              if (made) {
                void navigate(`/playlist/${made.id}`);
              }
            }}
          />
        </Dialog>
      )}
    </>
  );
}
