import { Chart } from './chart';
import css from './chart.module.css';
import type { Point } from './line-chart';

type BarChartProps = { readonly title: string; readonly columns: readonly [string, string]; readonly points: readonly Point[]; readonly format: (value: number) => string };

/** Parts of a whole, the largest first. */
export function BarChart({ title, columns, points, format }: BarChartProps) {
  const most = Math.max(1, ...points.map(({ value }) => value));
  return (
    <Chart title={title} columns={columns} rows={points.map(({ name, value }) => [name, format(value)])}>
      <ul className={css.bars} aria-hidden="true">
        {points.map(({ name, value }) => (
          <li key={name}>
            <span>{name}</span>
            <span className={css.track}>
              <span className={css.bar} style={{ transform: `scaleX(${value / most})` }} />
            </span>
            <span className={css.value}>{format(value)}</span>
          </li>
        ))}
      </ul>
    </Chart>
  );
}
