import type { ReactNode } from 'react';
import css from './chart.module.css';

type ChartProps = {
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
  readonly children: ReactNode;
};

/** A drawing, and the same as a table for those who read or listen. */
export function Chart({ title, note, columns, rows, children }: ChartProps) {
  return (
    <figure className={css.chart}>
      <figcaption>
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </figcaption>
      {children}
      <details>
        <summary>As a table</summary>
        <div className={css.scroll}>
          <table className={css.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
