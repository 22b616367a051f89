import type { ReactNode } from 'react';
import css from './curtain.module.css';

/** What stands in the player's place while there is nothing to play. */
export function Curtain({ posterUrl, children }: { readonly posterUrl: string | null; readonly children: ReactNode }) {
  return (
    <div className={css.curtain}>
      {posterUrl && <img className={css.poster} src={posterUrl} alt="" />}
      <div className={css.words}>{children}</div>
    </div>
  );
}
