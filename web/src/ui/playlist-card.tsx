import { Link } from 'react-router';
import type { Playlist } from '@/api/catalog/playlist';
import { LockIcon, PlaylistIcon } from './icons';
import css from './playlist-card.module.css';
import { Poster } from './poster';
import { count } from './time';

type PlaylistCardProps = {
  readonly playlist: Pick<Playlist, 'id' | 'title' | 'videoCount' | 'posterUrl' | 'channel'> & Partial<Pick<Playlist, 'visibility' | 'isOwner'>>;
  readonly heading?: 'h2' | 'h3';
};

/** A playlist among others: its first picture on a stack. */
export function PlaylistCard({ playlist, heading: Heading = 'h2' }: PlaylistCardProps) {
  const { id, title, videoCount, posterUrl, visibility, channel, isOwner = false } = playlist;
  return (
    <article className={css.card}>
      <div className={css.stack}>
        <Poster url={posterUrl} />
        <span className={css.badge}>
          <PlaylistIcon size={16} /> {videoCount}
        </span>
      </div>
      <Heading className={css.title}>
        <Link to={`/playlist/${id}`} data-spatial>
          {title}
        </Link>
      </Heading>
      <p className={css.line}>
        {visibility === 'private' && <LockIcon size={14} />}
        <span>{!isOwner && channel ? channel.name : count(videoCount, 'video') || 'No videos'}</span>
      </p>
    </article>
  );
}
