import { Link } from 'react-router';
import type { VideoDetails } from '@/api/catalog/show-video';
import { useViews } from '@/api/viewing/views';
import { Avatar } from '@/ui/avatar';
import { ButtonLink } from '@/ui/button';
import { FollowButton } from '@/ui/follow-button';
import { EditIcon } from '@/ui/icons';
import { OfferBadge } from '@/ui/offer-badge';
import { SaveButton } from '@/ui/save-button';
import { Skeleton } from '@/ui/skeleton';
import { ago, date } from '@/ui/time';
import { useBadge } from '@/ui/use-badge';
import { viewsText } from '@/ui/views-text';
import css from './about-video.module.css';
import { Description } from './description';
import { Reactions } from './reactions';
import { ShareVideo } from './share-video';

const audience = { public: undefined, unlisted: 'Unlisted', private: 'Private' } as const;

export function AboutVideo({ video }: { readonly video: VideoDetails }) {
  const { channel, publishedAt } = video;
  const restricted = audience[video.visibility];
  const views = useViews(video.id);
  const badge = useBadge(video.id);
  return (
    <>
      <h1 className={css.title}>{video.title}</h1>
      <div className={css.head}>
        <div className={css.by}>
          <Link to={`/channel/${channel.handle}`} className={css.channel}>
            <Avatar name={channel.name} />
            <span>
              <strong>{channel.name}</strong>
              <span>@{channel.handle}</span>
            </span>
          </Link>
          {!video.isOwner && <FollowButton channel={channel} />}
        </div>
        <div className={css.actions}>
          <Reactions videoId={video.id} />
          <SaveButton videoId={video.id} />
          <ShareVideo videoId={video.id} />
          {video.isOwner && (
            <ButtonLink to={`/studio/videos/${video.id}`} small icon={<EditIcon size={18} />}>
              Edit
            </ButtonLink>
          )}
        </div>
      </div>
      <div className={css.about}>
        <p className={css.facts}>
          {views !== undefined && <span>{viewsText(views)}</span>}
          <span>
            {publishedAt ? (
              <time dateTime={publishedAt} title={date(publishedAt)}>
                {ago(publishedAt)}
              </time>
            ) : (
              'Not published'
            )}
          </span>
          <OfferBadge text={badge} />
          {restricted && <span className={css.badge}>{restricted}</span>}
          {video.processing.state === 'playable' && (
            <span className={css.badge} title="The best qualities are added while you watch">
              Still being processed
            </span>
          )}
        </p>
        <Description text={video.description} />
        {video.tags.length > 0 && (
          <ul className={css.tags} aria-label="Tags">
            {video.tags.map((tag) => (
              <li key={tag}>
                <Link to={`/tag/${encodeURIComponent(tag)}`}>#{tag}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

export function AboutVideoSkeleton() {
  return (
    <div className={css.pending} role="status" aria-label="Loading">
      <Skeleton shape="title" width="70%" />
      <Skeleton shape="round" />
      <Skeleton width="100%" />
      <Skeleton width="60%" />
    </div>
  );
}
