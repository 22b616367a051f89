import type { Channel } from '@/api/catalog/channel';
import { useFollow } from '@/api/catalog/follow';
import { Avatar } from '@/ui/avatar';
import { compact } from '@/ui/count';
import { Facts } from '@/ui/facts';
import { FollowButton } from '@/ui/follow-button';
import { Skeleton } from '@/ui/skeleton';
import { count, date } from '@/ui/time';
import css from './channel-head.module.css';
import { JoinButton } from './join-button';

export function ChannelHead({ channel }: { readonly channel: Channel }) {
  const followers = useFollow(channel.id).data?.followerCount;
  return (
    <div className={css.head}>
      <Avatar name={channel.name} size="lg" />
      <div className={css.words}>
        <h1>{channel.name}</h1>
        <Facts>
          <span>@{channel.handle}</span>
          {followers !== undefined && <span>{followers === 1 ? '1 follower' : `${compact(followers)} followers`}</span>}
          <span>{count(channel.videoCount, 'video') || 'No videos'}</span>
          <span>Since {date(channel.createdAt)}</span>
        </Facts>
        {channel.description && <p className={css.description}>{channel.description}</p>}
        <div className={css.actions}>
          <FollowButton channel={channel} />
          <JoinButton channel={channel} />
        </div>
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
