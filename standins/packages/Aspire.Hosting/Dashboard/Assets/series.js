// What a chart draws from cumulative points [time, value, count, buckets]. Pure.

export const isIn = (series, filter) => Object.entries(filter).every(([name, values]) => values.size === 0 || values.has(String(series.attributes[name] ?? '')));

// who begins anew counts from nothing
const grown = (now, before) => now >= before ? now - before : now;

/** The last point at or before each moment; null before the first and when it has fallen silent. */
function held(points, times, silence) {
  let index = -1;
  return times.map(time => {
    while (index + 1 < points.length && points[index + 1][0] <= time) index++;
    return index < 0 || time - points[index][0] > silence ? null : points[index];
  });
}

// what is told every five seconds is there a moment later
const lag = 10_000;

export function moments(minutes, now = Date.now() - lag) {
  const step = Math.max(5, Math.round(minutes * 60 / 120)) * 1000;
  const last = Math.floor(now / step) * step;
  return Array.from({ length: Math.floor(minutes * 60_000 / step) }, (_, index) => last - (Math.floor(minutes * 60_000 / step) - 1 - index) * step);
}

// an unchanged value is told once a minute
const silence = 90_000;

function sum(lists) {
  return lists[0].map((_, index) => {
    const there = lists.map(list => list[index]).filter(value => value !== null);
    return there.length ? there.reduce((a, b) => a + b, 0) : null;
  });
}

function rate(points, times, pick) {
  const values = held(points, times, silence);
  return values.map((point, index) => {
    const before = values[index - 1];
    return point && before ? grown(pick(point), pick(before)) / ((times[index] - times[index - 1]) / 1000) : null;
  });
}

function quantile(bounds, counts, part) {
  const total = counts.reduce((a, b) => a + b, 0);
  if (total === 0) return null;
  let below = 0;
  for (let index = 0; index < counts.length; index++) {
    if (below + counts[index] >= part * total) {
      const low = index === 0 ? 0 : bounds[index - 1];
      const high = bounds[index] ?? low;
      return low + (high - low) * (part * total - below) / counts[index];
    }
    below += counts[index];
  }
  return bounds.at(-1);
}

function quantiles(list, times) {
  const bounds = list[0].bounds ?? [];
  const all = list.map(series => held(series.points, times, silence));
  const counts = times.map((_, index) => {
    const total = Array(bounds.length + 1).fill(0);
    for (const points of all) {
      const [point, before] = [points[index], points[index - 1]];
      if (point?.[3] && before?.[3]) point[3].forEach((count, bucket) => { total[bucket] += grown(count, before[3][bucket]); });
    }
    return total;
  });
  return [[0.5, 'p50'], [0.9, 'p90'], [0.99, 'p99']].map(([part, label]) => ({ label, values: counts.map(each => quantile(bounds, each, part)) }));
}

const label = (series, split) => split ? String(series.attributes[split] ?? '–') : '';

/** Lines of the chart: quantiles of a histogram, a rate of a counter, a value of anything else; apart by one attribute if asked for. */
export function lines(kind, list, times, split) {
  const groups = [...Map.groupBy(list, series => label(series, split))].toSorted(([a], [b]) => a.localeCompare(b));
  if (kind === 'Histogram' && !split) return list.length ? quantiles(list, times) : [];
  return groups.map(([name, members]) => ({
    label: name || 'all',
    values: kind === 'Histogram' ? quantiles(members, times)[1].values
      : kind === 'Counter' ? sum(members.map(series => rate(series.points, times, point => point[1])))
        : sum(members.map(series => held(series.points, times, silence).map(point => point?.[1] ?? null))),
  }));
}

/** Measurements per second of a histogram. */
export const frequency = (list, times) => list.length ? [{ label: 'per second', values: sum(list.map(series => rate(series.points, times, point => point[2]))) }] : [];
