import type { Processing } from '@/api/catalog/processing';
import css from './repair-list.module.css';

/** What was mended in the file, for those who want to know. */
export function RepairList({ repairs }: Pick<Processing, 'repairs'>) {
  return repairs.length === 0 ? null : (
    <details className={css.repairs}>
      <summary>{repairs.length === 1 ? 'One thing was repaired' : `${repairs.length} things were repaired`}</summary>
      <ul>
        {repairs.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
