const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** `1.2K`: as much of a number as fits a button. */
export function compact(number: number): string {
  return short.format(number);
}
