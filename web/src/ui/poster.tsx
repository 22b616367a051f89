import { type SyntheticEvent, useState } from 'react';
import type { StillSet } from '@/api/catalog/video';
import { FilmIcon } from './icons';
import css from './poster.module.css';
import { sourceSet } from './still';

type PosterProps = {
  /** In several widths; null while there is only the one of the url, or none. */
  readonly still?: StillSet | null;
  readonly url: string | null;
  /** How wide it stands in the page, as in the attribute of that name. */
  readonly sizes?: string | undefined;
  readonly eager?: boolean;
};

/** A still in 16:9. What is not of that shape stands whole before a blurred copy of itself. */
export function Poster({ still = null, url, sizes = '(min-width: 60rem) 25vw, (min-width: 40rem) 50vw, 100vw', eager = false }: PosterProps) {
  const [look, setLook] = useState<'loading' | 'fits' | 'odd' | 'missing'>('loading');
  if (!url || look === 'missing') {
    return (
      <span className={css.poster}>
        <span className={css.missing}>
          <FilmIcon size={32} />
        </span>
      </span>
    );
  }

  const settle = ({ currentTarget: { naturalWidth, naturalHeight } }: SyntheticEvent<HTMLImageElement>) =>
    setLook(Math.abs(naturalWidth / naturalHeight - 16 / 9) < 0.12 ? 'fits' : 'odd');
  return (
    <span className={css.poster}>
      {look === 'odd' && <img className={css.backdrop} src={still ? `${still.path}/${still.widths[0]}.jpg` : url} alt="" aria-hidden="true" />}
      <picture>
        {still && <source type="image/webp" srcSet={sourceSet(still, 'webp')} sizes={sizes} />}
        <img
          className={look === 'fits' ? css.picture : css.whole}
          src={url}
          srcSet={still ? sourceSet(still, 'jpg') : undefined}
          sizes={still ? sizes : undefined}
          alt=""
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          onLoad={settle}
          onError={() => setLook('missing')}
        />
      </picture>
    </span>
  );
}
