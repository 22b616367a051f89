import type { ReactNode } from 'react';
import css from './curtain.module.css';

type CurtainProps = { readonly posterUrl: string | null; /** As high as its words need, where the picture is small. */ readonly tall?: boolean; readonly children: ReactNode };

/** What stands in the player's place while there is nothing to play. */
export function Curtain({ posterUrl, tall = false, children }: CurtainProps) {
  return (
    <div className={tall ? `${css.curtain} ${css.tall}` : css.curtain}>
      {posterUrl && <img className={css.poster} src={posterUrl} alt="" />}
      <div className={css.words}>{children}</div>
    </div>
  );
}
