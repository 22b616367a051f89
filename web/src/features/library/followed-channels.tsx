import { Link } from 'react-router';
import { useFollowed } from '@/api/catalog/list-followed';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import css from './followed-channels.module.css';

/** The feed can be read without them: what does not load is left out. */
export function FollowedChannels() {
  const followed = useFollowed();
  const channels = followed.data?.pages.flatMap((page) => page.items) ?? [];
  if (channels.length === 0) {
    return null;
  }

  return (
    <nav className={css.channels} aria-label="Channels you follow">
      {channels.map(({ id, handle, name }) => (
        <Link key={id} to={`/channel/${handle}`} className={css.channel}>
          <Avatar name={name} />
          <span>{name}</span>
        </Link>
      ))}
      {followed.hasNextPage && (
        <Button small busy={followed.isFetchingNextPage} onClick={() => void followed.fetchNextPage()}>
          More
        </Button>
      )}
    </nav>
  );
}
