import type { Channel } from '@/api/catalog/channel';
import { useVideos } from '@/api/catalog/list-videos';
import { FilmIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { VideoGrid } from '@/ui/video-grid';

export function ChannelVideos({ channel }: { readonly channel: Channel }) {
  const videos = useVideos({ channel: channel.id });
  return (
    <section aria-label={`Videos of ${channel.name}`}>
      <VideoGrid
        videos={videos}
        withChannel={false}
        empty={
          <Notice icon={<FilmIcon size={28} />} title="No videos yet">
            {channel.name} has not published anything so far.
          </Notice>
        }
      />
    </section>
  );
}
