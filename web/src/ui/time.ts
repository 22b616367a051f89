/** `4:07`, `1:02:33`: whole seconds, as players write them. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** `4 minutes 7 seconds`, for those who listen. */
export function spoken(seconds: number): string {
  const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  const parts = [count(Math.floor(whole / 3600), 'hour'), count(Math.floor((whole % 3600) / 60), 'minute'), count(whole % 60, 'second')];
  return parts.filter(Boolean).join(' ') || '0 seconds';
}

/** `about 2 minutes left`. */
export function remaining(seconds: number): string {
  if (seconds < 10) {
    return 'a few seconds left';
  }

  if (seconds < 60) {
    return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  }

  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `about ${count(minutes, 'minute')} left` : `about ${count(Math.round(minutes / 60), 'hour')} left`;
}

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** `3 days ago`. */
export function ago(time: string, now: number = Date.now()): string {
  const seconds = (Date.parse(time) - now) / 1000;
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : 'just now';
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

export function date(time: string): string {
  return day.format(new Date(time));
}

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

export function dateAndTime(time: string): string {
  return moment.format(new Date(time));
}

export function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
