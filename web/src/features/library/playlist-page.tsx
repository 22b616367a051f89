import { useParams } from 'react-router';
import { usePlaylist, usePlaylistVideos } from '@/api/catalog/show-playlist';
import { ApiProblem } from '@/api/problem';
import { ButtonLink } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { PlaylistIcon } from '@/ui/icons';
import { LoadingPage } from '@/ui/loading-page';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';
import { PlaylistHead } from './playlist-head';
import css from './playlist-page.module.css';
import { PlaylistVideos } from './playlist-videos';

export function PlaylistPage() {
  const { playlistId = '' } = useParams();
  const playlist = usePlaylist(playlistId);
  const videos = usePlaylistVideos(playlistId);
  if (!playlist.data) {
    return playlist.isPending ? <LoadingPage /> : <NoPlaylist error={playlist.error} onRetry={() => void playlist.refetch()} retrying={playlist.isFetching} />;
  }

  return (
    <div className={css.page}>
      <PageTitle>{playlist.data.title}</PageTitle>
      <PlaylistHead playlist={playlist.data} first={videos.data?.[0]?.id} />
      {videos.isPending && <LoadingPage />}
      {videos.isLoadingError && <Failure what="The videos" error={videos.error} onRetry={() => void videos.refetch()} retrying={videos.isFetching} />}
      {videos.data && <PlaylistVideos playlist={playlist.data} videos={videos.data} />}
    </div>
  );
}

type NoPlaylistProps = { readonly error: Error | null; readonly onRetry: () => void; readonly retrying: boolean };

function NoPlaylist({ error, onRetry, retrying }: NoPlaylistProps) {
  return error instanceof ApiProblem && error.status === 404 ? (
    <>
      <PageTitle>Playlist not found</PageTitle>
      <Notice icon={<PlaylistIcon size={28} />} title="There is no such playlist" actions={<ButtonLink to="/library">Your library</ButtonLink>}>
        It may be private, or gone.
      </Notice>
    </>
  ) : (
    <Failure what="The playlist" error={error} onRetry={onRetry} retrying={retrying} />
  );
}
