import { FilmIcon } from '@/ui/icons';
import { UploadProgress } from './upload-progress';
import type { Upload } from './uploads/upload';
import css from './video-row.module.css';

/** A file whose draft is not there yet. */
export function UploadRow({ upload, title }: { readonly upload: Upload; readonly title: string }) {
  return (
    <article className={css.row}>
      <div className={`${css.picture} ${css.blank}`}>
        <FilmIcon size={28} />
      </div>
      <div className={css.words}>
        <h2 className={css.title}>{title}</h2>
        <UploadProgress upload={upload} />
      </div>
    </article>
  );
}
