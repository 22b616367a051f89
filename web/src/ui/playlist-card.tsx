import { Link } from 'react-router';
import type { Playlist } from '@/api/catalog/playlist';
import { LockIcon, PlaylistIcon } from './icons';
import css from './playlist-card.module.css';
import { Poster } from './poster';
import { count } from './time';

/** A playlist among others: its first picture on a stack. */
export function PlaylistCard({ playlist }: { readonly playlist: Playlist }) {
  const { id, title, videoCount, posterUrl, visibility, channel, isOwner } = playlist;
  return (
    <article className={css.card}>
      <div className={css.stack}>
        <Poster url={posterUrl} />
        <span className={css.badge}>
          <PlaylistIcon size={16} /> {videoCount}
        </span>
      </div>
      <h2 className={css.title}>
        <Link to={`/playlist/${id}`} data-spatial>
          {title}
        </Link>
      </h2>
      <p className={css.line}>
        {visibility === 'private' && <LockIcon size={14} />}
        <span>{!isOwner && channel ? channel.name : count(videoCount, 'video') || 'No videos'}</span>
      </p>
    </article>
  );
}
