export function duration(milliseconds) {
  if (milliseconds < 0.001) return '0';
  if (milliseconds < 1) return `${Math.round(milliseconds * 1000)} µs`;
  if (milliseconds < 100) return `${Number(milliseconds.toFixed(milliseconds < 10 ? 2 : 1))} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${Number((milliseconds / 1000).toFixed(2))} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round(milliseconds % 60_000 / 1000)} s`;
}

const pad = (number, length = 2) => String(number).padStart(length, '0');

export function clock(milliseconds, precise = true) {
  const time = new Date(milliseconds);
  const text = `${pad(time.getHours())}:${pad(time.getMinutes())}:${pad(time.getSeconds())}`;
  return precise ? `${text}.${pad(time.getMilliseconds(), 3)}` : text;
}

/** With the date when it was not today. */
export function moment(milliseconds) {
  const time = new Date(milliseconds);
  return time.toDateString() === new Date().toDateString() ? clock(milliseconds) : `${time.toLocaleDateString()} ${clock(milliseconds)}`;
}

export function ago(milliseconds) {
  const seconds = Math.max(0, Math.round((Date.now() - milliseconds) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)} h ${Math.floor(seconds % 3600 / 60)} min` : `${Math.floor(seconds / 86_400)} d`;
}

const scales = [[1e9, 'G'], [1e6, 'M'], [1e3, 'k']];

export function number(value) {
  if (value === null || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  for (const [scale, letter] of scales) if (size >= scale * 10 || (size >= scale && scale > 1e3)) return `${Number((value / scale).toFixed(1))} ${letter}`;
  return String(Number(size >= 100 ? value.toFixed(0) : size >= 1 ? value.toFixed(2) : value.toPrecision(3)));
}

/** A value with its UCUM unit. */
export function quantity(value, unit) {
  if (value === null || !Number.isFinite(value)) return '–';
  if (unit === 's') return duration(value * 1000);
  if (unit === 'ms') return duration(value);
  if (unit === 'By') {
    for (const [name, size] of [['GB', 2 ** 30], ['MB', 2 ** 20], ['kB', 2 ** 10]]) if (Math.abs(value) >= size) return `${Number((value / size).toFixed(1))} ${name}`;
    return `${Math.round(value)} B`;
  }
  const words = unit.startsWith('{') ? unit.slice(1, -1) : unit === '1' ? '' : unit;
  return `${number(value)} ${words}`.trim();
}

export const severities = [[21, 'critical'], [17, 'error'], [13, 'warning'], [9, 'information'], [5, 'debug'], [0, 'trace']];
const shortNames = { critical: 'crit', warning: 'warn', information: 'info' };
export const severityName = value => severities.find(([least]) => value >= least)[1];
export const severityShort = value => shortNames[severityName(value)] ?? severityName(value);
