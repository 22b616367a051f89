const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `3.4 MB`: steps of a thousand, as operating systems and line providers count. */
export function bytes(count: number): string {
  const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
  const value = count / 1000 ** power;
  return `${power > 0 && value < 100 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
