import { useParams } from 'react-router';
import { useVideos } from '@/api/catalog/list-videos';
import { ButtonLink } from '@/ui/button';
import { FilmIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { VideoGrid } from '@/ui/video-grid';

export function TagPage() {
  const { tag = '' } = useParams();
  const videos = useVideos({ tag });
  return (
    <>
      <PageTitle>{`#${tag}`}</PageTitle>
      <PageHead title={`#${tag}`} />
      <VideoGrid
        videos={videos}
        empty={
          <Notice icon={<FilmIcon size={28} />} title={`No videos with #${tag}`} actions={<ButtonLink to="/">All videos</ButtonLink>}>
            Tags are looked for as whole words, in whatever case.
          </Notice>
        }
      />
    </>
  );
}
