import type { EdgeFigures, EdgeReport } from '@/api/viewing/edge-report';
import { LineChart } from '@/ui/chart/line-chart';
import css from './quality-page.module.css';

const none = '–';
const seconds = (ms: number | null) => (ms === null ? none : `${(ms / 1000).toFixed(2)} s`);
const percent = (ratio: number | null) => (ratio === null ? none : `${(ratio * 100).toFixed(2)} %`);
const megabits = (bits: number | null) => (bits === null ? none : `${(bits / 1e6).toFixed(1)} Mbit/s`);
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const hourName = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });

const columns: readonly (readonly [name: string, value: (figures: EdgeFigures) => string])[] = [
  ['Starts', ({ starts }) => String(starts)],
  ['Failed', ({ failedStarts, starts }) => percent(share(failedStarts, starts))],
  ['Left before it began', ({ leftBeforeStart, starts }) => percent(share(leftBeforeStart, starts))],
  ['Startup, median', ({ startupP50Ms }) => seconds(startupP50Ms)],
  ['Startup, 95 %', ({ startupP95Ms }) => seconds(startupP95Ms)],
  ['Rebuffering', ({ rebufferRatio }) => percent(rebufferRatio)],
  ['Stalls a minute', ({ stallsPerMinute }) => stallsPerMinute?.toFixed(2) ?? none],
  ['Bit rate', ({ averageBitsPerSecond }) => megabits(averageBitsPerSecond)],
];

export function EdgeQuality({ report }: { readonly report: EdgeReport }) {
  return (
    <>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Edge</th>
              {columns.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.edges.map(({ edge, figures }) => (
              <tr key={edge}>
                <th scope="row">{edge}</th>
                {columns.map(([name, value]) => (
                  <td key={name}>{value(figures)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.charts}>
        {report.edges.map(({ edge }) => (
          <StartupByHour key={edge} edge={edge} report={report} />
        ))}
      </div>
    </>
  );
}

function StartupByHour({ edge, report }: { readonly edge: string; readonly report: EdgeReport }) {
  const points = report.hours
    .filter((row) => row.edge === edge)
    .map(({ hour, figures }) => ({ name: hourName.format(new Date(hour)), value: figures.startupP95Ms ?? 0 }));
  return points.length === 0 ? null : <LineChart title={`${edge}: startup, 95 %`} columns={['Hour', 'Startup']} points={points} format={seconds} />;
}
