import { type SyntheticEvent, useState } from 'react';
import { FilmIcon } from './icons';
import css from './poster.module.css';

type PosterProps = { readonly url: string | null; readonly eager?: boolean };

/** A still in 16:9. What is not of that shape stands whole before a blurred copy of itself. */
export function Poster({ url, eager = false }: PosterProps) {
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
      {look === 'odd' && <img className={css.backdrop} src={url} alt="" aria-hidden="true" />}
      <img
        className={look === 'fits' ? css.picture : css.whole}
        src={url}
        alt=""
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        onLoad={settle}
        onError={() => setLook('missing')}
      />
    </span>
  );
}
