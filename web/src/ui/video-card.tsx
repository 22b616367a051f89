import { Link } from 'react-router';
import type { VideoSummary } from '@/api/catalog/video';
import { useProgress } from '@/api/viewing/progress';
import { useViews } from '@/api/viewing/views';
import { Avatar } from './avatar';
import { Facts } from './facts';
import { HoverPreview, mayPreview } from './hover-preview';
import { OfferBadge } from './offer-badge';
import { Poster } from './poster';
import { ago, clock, spoken } from './time';
import { useBadge } from './use-badge';
import { viewsText } from './views-text';
import { useRest } from './use-rest';
import css from './video-card.module.css';
import { WatchedBar, watchedText } from './watched-bar';

type VideoCardProps = {
  readonly video: VideoSummary;
  /** Beside a player the picture stands left of the text; on a channel's own page the channel goes without saying. */
  readonly layout?: 'grid' | 'row';
  readonly withChannel?: boolean;
  readonly eager?: boolean;
  /** Below a heading of its own list it is an h3. */
  readonly heading?: 'h2' | 'h3';
};

export function VideoCard({ video, layout = 'grid', withChannel = true, eager = false, heading = layout === 'row' ? 'h3' : 'h2' }: VideoCardProps) {
  const { channel, durationSeconds: duration } = video;
  const Heading = heading;
  const [resting, rest] = useRest();
  const views = useViews(video.id);
  const progress = useProgress(video.id);
  const badge = useBadge(video.id);
  return (
    <article className={`${css.card} ${css[layout]}`} {...rest}>
      <Link to={`/watch/${video.id}`} className={css.picture} tabIndex={-1} aria-hidden="true">
        <Poster still={video.poster} url={video.posterUrl} sizes={layout === 'row' ? '10.5rem' : undefined} eager={eager} />
        {resting && video.hoverPreviewUrl && mayPreview() && <HoverPreview url={video.hoverPreviewUrl} />}
        {duration !== null && <span className={css.duration}>{clock(duration)}</span>}
        <OfferBadge text={badge} onPicture />
        {progress && <WatchedBar progress={progress} />}
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
              {badge && <span className="visually-hidden">, {badge}</span>}
              {progress && <span className="visually-hidden">, {watchedText(progress)}</span>}
            </Link>
          </Heading>
          <Facts>
            {withChannel && (
              <Link to={`/channel/${channel.handle}`} className={css.channel}>
                {channel.name}
              </Link>
            )}
            {views !== undefined && <span>{viewsText(views)}</span>}
            {video.publishedAt && <time dateTime={video.publishedAt}>{ago(video.publishedAt)}</time>}
          </Facts>
        </div>
      </div>
    </article>
  );
}
