import type { ButtonHTMLAttributes } from 'react';
import { Link } from 'react-router';
import type { VideoSummary } from '@/api/catalog/video';
import { Button } from '@/ui/button';
import { CloseIcon, GripIcon } from '@/ui/icons';
import { Poster } from '@/ui/poster';
import { clock, spoken } from '@/ui/time';
import css from './playlist-row.module.css';

type PlaylistRowProps = {
  readonly video: VideoSummary;
  readonly number: number;
  readonly listId: string;
  /** What makes a button the row's handle; undefined: the order is somebody else's. */
  readonly handle: ButtonHTMLAttributes<HTMLButtonElement> | undefined;
  readonly onTake: (() => void) | undefined;
};

export function PlaylistRow({ video, number, listId, handle, onTake }: PlaylistRowProps) {
  const { id, title, channel, posterUrl, durationSeconds: duration } = video;
  return (
    <div className={css.row}>
      {handle ? (
        <button type="button" className={css.handle} aria-label={`Move ${title}`} {...handle}>
          <GripIcon />
        </button>
      ) : (
        <span className={css.number}>{number}</span>
      )}
      <Link to={`/watch/${id}?list=${listId}`} className={css.link} data-spatial>
        <span className={css.poster}>
          <Poster url={posterUrl} />
          {duration !== null && <span className={css.duration}>{clock(duration)}</span>}
        </span>
        <span className={css.words}>
          <strong className={css.title}>{title}</strong>
          <span className={css.channel}>{channel.name}</span>
          {duration !== null && <span className="visually-hidden">, {spoken(duration)}</span>}
        </span>
      </Link>
      {onTake && <Button kind="plain" small icon={<CloseIcon size={18} />} aria-label={`Take ${title} out`} title="Take it out" onClick={onTake} />}
    </div>
  );
}
