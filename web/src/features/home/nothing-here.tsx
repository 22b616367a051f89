import { ButtonLink } from '@/ui/button';
import { FilmIcon, UploadIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';

export function NothingHere({ category }: { readonly category: string | undefined }) {
  return (
    <Notice
      icon={<FilmIcon size={28} />}
      title={category ? `No videos in ${category} yet` : 'No videos yet'}
      actions={
        <>
          <ButtonLink kind="primary" to="/studio" icon={<UploadIcon />}>
            Upload a video
          </ButtonLink>
          {category && <ButtonLink to="/">All videos</ButtonLink>}
        </>
      }
    >
      Yours could be the first. It can be watched seconds after the upload, while the rest is still being processed.
    </Notice>
  );
}
