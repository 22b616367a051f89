import { compact } from './count';

/** `1 view`, `1.2K views`. */
export function viewsText(views: number): string {
  return views === 1 ? '1 view' : `${compact(views)} views`;
}
