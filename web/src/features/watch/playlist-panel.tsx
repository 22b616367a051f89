import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { usePlaylist, usePlaylistVideos } from '@/api/catalog/show-playlist';
import type { VideoSummary } from '@/api/catalog/video';
import { PlayIcon } from '@/ui/icons';
import { Poster } from '@/ui/poster';
import css from './playlist-panel.module.css';
import { watchPath } from './up-next';

type PlaylistPanelProps = { readonly listId: string; readonly videoId: string };

/** The playlist that is being watched. One that is gone or private leaves the page as it is without it. */
export function PlaylistPanel({ listId, videoId }: PlaylistPanelProps) {
  const playlist = usePlaylist(listId);
  const videos = usePlaylistVideos(listId).data ?? [];
  if (!playlist.data || videos.length === 0) {
    return null;
  }

  const at = videos.findIndex(({ id }) => id === videoId);
  return (
    <section className={css.panel} aria-label={`Playlist ${playlist.data.title}`}>
      <header className={css.head}>
        <h2>
          <Link to={`/playlist/${listId}`}>{playlist.data.title}</Link>
        </h2>
        <span>{at < 0 ? videos.length : `${at + 1} / ${videos.length}`}</span>
      </header>
      <ol className={css.list}>
        {videos.map((video, index) => (
          <li key={video.id}>
            <Row video={video} number={index + 1} playing={video.id === videoId} listId={listId} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type RowProps = { readonly video: VideoSummary; readonly number: number; readonly playing: boolean; readonly listId: string };

function Row({ video, number, playing, listId }: RowProps) {
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (playing && row.current?.parentElement?.parentElement) {
      // within the panel alone: the page stays where it is
      const list = row.current.parentElement.parentElement;
      list.scrollTop = row.current.offsetTop - list.clientHeight / 3;
    }
  }, [playing]);
  return (
    <Link ref={row} to={watchPath(video.id, listId)} className={css.row} aria-current={playing || undefined} data-spatial>
      <span className={css.number}>{playing ? <PlayIcon size={14} /> : number}</span>
      <span className={css.poster}>
        <Poster url={video.posterUrl} />
      </span>
      <span className={css.words}>
        <strong>{video.title}</strong>
        <span>{video.channel.name}</span>
      </span>
    </Link>
  );
}
