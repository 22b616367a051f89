import { useLibraryVideos } from '@/api/catalog/list-library';
import { ButtonLink } from '@/ui/button';
import { FollowIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { VideoGrid } from '@/ui/video-grid';
import { FollowedChannels } from './followed-channels';

/** What the channels that one follows have published. */
export function FollowingPage() {
  const videos = useLibraryVideos('feed');
  return (
    <>
      <PageTitle>Following</PageTitle>
      <PageHead title="Following" />
      <FollowedChannels />
      <VideoGrid
        videos={videos}
        empty={
          <Notice
            icon={<FollowIcon size={28} />}
            title="Nothing new yet"
            actions={
              <ButtonLink kind="primary" to="/">
                Find channels
              </ButtonLink>
            }
          >
            Follow a channel on its page or beside a video: what it publishes stands here, newest first.
          </Notice>
        }
      />
    </>
  );
}
