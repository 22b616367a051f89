import type { StillSet } from '@/api/catalog/video';

/** What `srcset` says: the browser takes the width that fits its screen and the place. */
export function sourceSet({ path, widths }: StillSet, extension: 'webp' | 'jpg'): string {
  return widths.map((width) => `${path}/${width}.${extension} ${width}w`).join(', ');
}
