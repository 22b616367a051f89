import { Link } from 'react-router';
import type { FoundVideo } from '@/api/search/search-videos';
import { Facts } from '@/ui/facts';
import { OfferBadge } from '@/ui/offer-badge';
import { Poster } from '@/ui/poster';
import { ago, clock, spoken } from '@/ui/time';
import { useBadge } from '@/ui/use-badge';
import { Marked } from './marked';
import css from './result.module.css';

export function Result({ video, eager }: { readonly video: FoundVideo; readonly eager: boolean }) {
  const { channel, durationSeconds: duration } = video;
  const badge = useBadge(video.id);
  return (
    <article className={css.result}>
      <Link to={`/watch/${video.id}`} className={css.picture} tabIndex={-1} aria-hidden="true">
        <Poster url={video.posterUrl} eager={eager} />
        {duration !== null && <span className={css.duration}>{clock(duration)}</span>}
        <OfferBadge text={badge} onPicture />
      </Link>
      <div className={css.words}>
        <h3 className={css.title}>
          <Link to={`/watch/${video.id}`} data-spatial>
            <Marked parts={video.titleParts} />
            {duration !== null && <span className="visually-hidden">, {spoken(duration)}</span>}
            {badge && <span className="visually-hidden">, {badge}</span>}
          </Link>
        </h3>
        <Facts>
          <Link to={`/channel/${channel.handle}`}>{channel.name}</Link>
          {video.publishedAt && <time dateTime={video.publishedAt}>{ago(video.publishedAt)}</time>}
        </Facts>
        {video.descriptionParts.length > 0 && (
          <p className={css.description}>
            <Marked parts={video.descriptionParts} />
          </p>
        )}
      </div>
    </article>
  );
}
