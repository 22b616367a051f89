import { Chart } from './chart';
import css from './chart.module.css';
import { scaleTo } from './scale';

export type Point = { readonly name: string; readonly value: number };

type LineChartProps = {
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly [string, string];
  readonly points: readonly Point[];
  readonly format: (value: number) => string;
  /** What the top of the drawing means; without it the drawing reaches as far as its values. */
  readonly top?: number;
};

const width = 640;
const height = 200;

/** Values in their order, over the whole width. */
export function LineChart({ title, note, columns, points, format, top }: LineChartProps) {
  const most = top ?? scaleTo(Math.max(0, ...points.map(({ value }) => value)));
  const x = (index: number) => (points.length < 2 ? width / 2 : (index / (points.length - 1)) * width);
  const y = (value: number) => height - (value / most) * height;
  const line = points.map(({ value }, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const [first, last] = [points[0], points.at(-1)];
  return (
    <Chart title={title} {...(note !== undefined && { note })} columns={columns} rows={points.map(({ name, value }) => [name, format(value)])}>
      <div className={css.plot}>
        <span className={css.top}>{format(most)}</span>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={`${title}: from ${first?.name} to ${last?.name}`}>
          <path className={css.area} d={`${line}L${x(points.length - 1).toFixed(1)} ${height}L${x(0).toFixed(1)} ${height}Z`} />
          <path className={css.line} d={line} vectorEffect="non-scaling-stroke" />
        </svg>
        <div className={css.ends}>
          <span>{first?.name}</span>
          <span>{last?.name}</span>
        </div>
      </div>
    </Chart>
  );
}
