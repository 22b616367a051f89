import { Link } from 'react-router';
import type { VideoSummary } from '@/api/catalog/video';
import { Avatar } from './avatar';
import { Facts } from './facts';
import { HoverPreview, mayPreview } from './hover-preview';
import { Poster } from './poster';
import { ago, clock, spoken } from './time';
import { useRest } from './use-rest';
import css from './video-card.module.css';

type VideoCardProps = {
  readonly video: VideoSummary;
  /** Beside a player the picture stands left of the text; on a channel's own page the channel goes without saying. */
  readonly layout?: 'grid' | 'row';
  readonly withChannel?: boolean;
  readonly eager?: boolean;
};

export function VideoCard({ video, layout = 'grid', withChannel = true, eager = false }: VideoCardProps) {
  const { channel, durationSeconds: duration } = video;
  // a row stands in a list with a heading of its own
  const Heading = layout === 'row' ? 'h3' : 'h2';
  const [resting, rest] = useRest();
  return (
    <article className={`${css.card} ${css[layout]}`} {...rest}>
      <Link to={`/watch/${video.id}`} className={css.picture} tabIndex={-1} aria-hidden="true">
        <Poster still={video.poster} url={video.posterUrl} sizes={layout === 'row' ? '10.5rem' : undefined} eager={eager} />
        {resting && video.hoverPreviewUrl && mayPreview() && <HoverPreview url={video.hoverPreviewUrl} />}
        {duration !== null && <span className={css.duration}>{clock(duration)}</span>}
      </Link>
      <div className={css.about}>
        {withChannel && layout === 'grid' && (
          <Link to={`/channel/${channel.handle}`} tabIndex={-1} aria-hidden="true">
            <Avatar name={channel.name} />
          </Link>
        )}
        <div className={css.words}>
          <Heading className={css.title}>
            <Link to={`/watch/${video.id}`} className={css.titleLink} data-spatial>
              {video.title}
              {duration !== null && <span className="visually-hidden">, {spoken(duration)}</span>}
            </Link>
          </Heading>
          <Facts>
            {withChannel && (
              <Link to={`/channel/${channel.handle}`} className={css.channel}>
                {channel.name}
              </Link>
            )}
            {video.publishedAt && <time dateTime={video.publishedAt}>{ago(video.publishedAt)}</time>}
          </Facts>
        </div>
      </div>
    </article>
  );
}
