import type { PartOfAudience, VideoReport } from '@/api/viewing/video-report';
import { BarChart } from '@/ui/chart/bar-chart';
import { LineChart } from '@/ui/chart/line-chart';
import { compact } from '@/ui/count';
import { clock } from '@/ui/time';
import css from './audience-page.module.css';

const percent = (value: number) => `${Math.round(value)} %`;
const hourName = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
const deviceNames: Readonly<Record<string, string>> = { computer: 'Computer', phone: 'Phone', tablet: 'Tablet', tv: 'Television' };

export function AudienceReport({ report }: { readonly report: VideoReport }) {
  const { views, sittings, watchedSeconds, days, hours, retention } = report;
  const facts = [
    ['Views', compact(views)],
    ['Sittings', compact(sittings)],
    ['Watched in all', clock(watchedSeconds)],
    ['Watched on average', clock(sittings === 0 ? 0 : watchedSeconds / sittings)],
  ] as const;
  return (
    <>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={css.charts}>
        <LineChart title="Views by day" columns={['Day', 'Views']} points={days.map(({ day, views: value }) => ({ name: day, value }))} format={compact} />
        <LineChart
          title="Views by hour"
          note="Of the last two days, in UTC."
          columns={['Hour', 'Views']}
          points={hours.map(({ hour, views: value }) => ({ name: hourName.format(new Date(hour)), value }))}
          format={compact}
        />
        <LineChart
          title="How much of it was seen"
          note="Share of the sittings that saw each part of the video."
          columns={['Part of the video', 'Sittings']}
          points={retention.map((seen, part) => ({ name: percent(part), value: sittings === 0 ? 0 : (seen / sittings) * 100 }))}
          format={percent}
          top={100}
        />
        <BarChart title="Devices" columns={['Device', 'Sittings']} points={parts(report.devices, (name) => deviceNames[name] ?? name)} format={compact} />
        <BarChart title="Regions" columns={['Region', 'Sittings']} points={parts(report.regions, (name) => name.toUpperCase())} format={compact} />
      </div>
    </>
  );
}

function parts(audience: readonly PartOfAudience[], nameOf: (name: string) => string) {
  return audience.map(({ name, sittings }) => ({ name: nameOf(name), value: sittings }));
}
