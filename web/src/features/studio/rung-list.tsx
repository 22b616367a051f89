import type { Processing } from '@/api/catalog/processing';
import css from './rung-list.module.css';

/** The qualities that are made; while they are, how far each is. */
export function RungList({ processing: { rungs, rungProgress } }: { readonly processing: Processing }) {
  if (rungs.length === 0) {
    return null;
  }

  return (
    <ul className={css.rungs} aria-label="Qualities">
      {rungs.map((rung) => {
        const percent = rungProgress.find((one) => one.rung === rung)?.percent;
        return (
          <li key={rung} className={css.rung}>
            {rung}
            {percent !== undefined && <span className={css.percent}>{Math.floor(percent)} %</span>}
            {percent !== undefined && <span className={css.bar} style={{ transform: `scaleX(${percent / 100})` }} aria-hidden="true" />}
          </li>
        );
      })}
    </ul>
  );
}
