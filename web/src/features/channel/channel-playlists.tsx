import type { Channel } from '@/api/catalog/channel';
import { useChannelPlaylists } from '@/api/catalog/list-playlists';
import { Button } from '@/ui/button';
import { PlaylistGrid } from '@/ui/playlist-grid';
import css from './channel-playlists.module.css';

/** Shared by the channel's owner. Most channels have none: then nothing stands here. */
export function ChannelPlaylists({ channel }: { readonly channel: Channel }) {
  const playlists = useChannelPlaylists(channel.id);
  const items = playlists.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) {
    return null;
  }

  return (
    <section className={css.playlists} aria-label={`Playlists of ${channel.name}`}>
      <h2>Playlists</h2>
      <PlaylistGrid playlists={items} />
      {playlists.hasNextPage && (
        <Button small busy={playlists.isFetchingNextPage} onClick={() => void playlists.fetchNextPage()}>
          More playlists
        </Button>
      )}
    </section>
  );
}
