import { useState } from 'react';
import { Link } from 'react-router';
import type { Playlist } from '@/api/catalog/playlist';
import { Button, ButtonLink } from '@/ui/button';
import { Facts } from '@/ui/facts';
import { EditIcon, PlayIcon } from '@/ui/icons';
import { Poster } from '@/ui/poster';
import { ShareButton } from '@/ui/share-button';
import { ago, count } from '@/ui/time';
import { EditPlaylistDialog } from './edit-playlist-dialog';
import css from './playlist-head.module.css';

const audience = { public: 'Public', unlisted: 'Unlisted', private: 'Private' } as const;

type PlaylistHeadProps = { readonly playlist: Playlist; readonly first: string | undefined };

export function PlaylistHead({ playlist, first }: PlaylistHeadProps) {
  const [editing, setEditing] = useState(false);
  const { id, title, description, visibility, videoCount, posterUrl, channel, updatedAt, isOwner, builtIn } = playlist;
  return (
    <div className={css.head}>
      <div className={css.poster}>
        <Poster url={posterUrl} eager />
      </div>
      <h1>{title}</h1>
      {channel && !builtIn && (
        <Link to={`/channel/${channel.handle}`} className={css.channel}>
          {channel.name}
        </Link>
      )}
      <Facts>
        <span>{audience[visibility]}</span>
        <span>{count(videoCount, 'video') || 'No videos'}</span>
        {videoCount > 0 && <span>Changed {ago(updatedAt)}</span>}
      </Facts>
      {description && <p className={css.description}>{description}</p>}
      <div className={css.actions}>
        {first && (
          <ButtonLink kind="primary" to={`/watch/${first}?list=${id}`} icon={<PlayIcon size={18} />}>
            Play all
          </ButtonLink>
        )}
        {visibility !== 'private' && <ShareButton path={`/playlist/${id}`} />}
        {isOwner && !builtIn && (
          <Button small icon={<EditIcon size={18} />} onClick={() => setEditing(true)}>
            Edit
          </Button>
        )}
      </div>
      {editing && <EditPlaylistDialog playlist={playlist} onClose={() => setEditing(false)} />}
    </div>
  );
}
