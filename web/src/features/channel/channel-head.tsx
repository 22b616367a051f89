import type { Channel } from '@/api/catalog/channel';
import { Avatar } from '@/ui/avatar';
import { Skeleton } from '@/ui/skeleton';
import { count, date } from '@/ui/time';
import css from './channel-head.module.css';

export function ChannelHead({ channel }: { readonly channel: Channel }) {
  return (
    <div className={css.head}>
      <Avatar name={channel.name} size="lg" />
      <div className={css.words}>
        <h1>{channel.name}</h1>
        <p className={css.line}>
          <span>@{channel.handle}</span>
          <span>{count(channel.videoCount, 'video') || 'No videos'}</span>
          <span>Since {date(channel.createdAt)}</span>
        </p>
        {channel.description && <p className={css.description}>{channel.description}</p>}
      </div>
    </div>
  );
}

export function ChannelHeadSkeleton() {
  return (
    <div className={css.head} role="status" aria-label="Loading the channel">
      <Skeleton shape="round" />
      <div className={css.words}>
        <Skeleton shape="title" width="14rem" />
        <Skeleton width="20rem" />
      </div>
    </div>
  );
}
