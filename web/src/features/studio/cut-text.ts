import type { Processing } from '@/api/catalog/processing';

const seconds = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `The file is incomplete: it plays 19.5 of 60 seconds.` */
export function cutText({ playableSeconds, declaredSeconds }: NonNullable<Processing['cut']>): string {
  return `The file is incomplete: it plays ${seconds.format(playableSeconds)} of ${seconds.format(declaredSeconds)} seconds.`;
}
