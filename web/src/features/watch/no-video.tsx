import { ButtonLink } from '@/ui/button';
import { FilmIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';

export function NoVideo() {
  return (
    <>
      <PageTitle>Video not found</PageTitle>
      <Notice
        icon={<FilmIcon size={28} />}
        title="There is no such video"
        actions={
          <ButtonLink kind="primary" to="/">
            Go to the videos
          </ButtonLink>
        }
      >
        It may be private, not published yet, or gone.
      </Notice>
    </>
  );
}
