import { ButtonLink } from '@/ui/button';
import { FilmIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';

export function NotFoundPage() {
  return (
    <>
      <PageTitle>Page not found</PageTitle>
      <Notice
        icon={<FilmIcon size={28} />}
        title="There is no such page"
        actions={
          <ButtonLink kind="primary" to="/">
            Go to the videos
          </ButtonLink>
        }
      >
        The address may have a slip in it, or what was here is gone.
      </Notice>
    </>
  );
}
