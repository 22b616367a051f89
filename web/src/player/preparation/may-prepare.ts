/** What a browser tells of its line, where it does (NetworkInformation). */
export type Line = { readonly saveData?: boolean; readonly effectiveType?: string; readonly type?: string; readonly downlink?: number };

const slow: ReadonlySet<string> = new Set(['slow-2g', '2g', '3g']);
/** Lines that are paid for by the byte, as far as a browser knows. */
const metered: ReadonlySet<string> = new Set(['cellular', 'bluetooth', 'wimax']);

export function currentLine(): Line {
  return 'connection' in navigator ? (navigator.connection as Line) : {};
}

/** Nothing is fetched ahead on a line that is slow or costs, nor for who asked to save data. */
export function mayPrepare({ saveData, effectiveType, type }: Line): boolean {
  return !saveData && !(effectiveType && slow.has(effectiveType)) && !(type && metered.has(type));
}
