import { useLibraryVideos } from '@/api/catalog/list-library';
import { ButtonLink } from '@/ui/button';
import { LikeIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { VideoGrid } from '@/ui/video-grid';

export function LikedPage() {
  const videos = useLibraryVideos('liked');
  return (
    <>
      <PageTitle>Liked videos</PageTitle>
      <PageHead title="Liked videos" note="Only you see this list." />
      <VideoGrid
        videos={videos}
        empty={
          <Notice icon={<LikeIcon size={28} />} title="No liked videos yet" actions={<ButtonLink to="/">Go to the videos</ButtonLink>}>
            What you like stands here, the newest first.
          </Notice>
        }
      />
    </>
  );
}
