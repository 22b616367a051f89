const maxTitle = 100;

/** Types that a file picker offers; containers that systems do not know as videos are named by their ends. */
export const acceptedFiles = 'video/*,.mkv,.mov,.mp4,.m4v,.webm,.avi,.ts,.m2ts,.mts,.mpg,.mpeg,.flv,.ogv,.wmv';

const ends = /\.(mkv|mov|mp4|m4v|webm|avi|ts|m2ts|mts|mpg|mpeg|flv|ogv|wmv|3gp|mxf)$/i;

/** Only what is certainly none is turned away here: the platform looks into the file itself. */
export function looksLikeVideo({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type.startsWith('video/') || ends.test(name);
}

/** `my_holiday-2024.final.mp4` becomes `my holiday 2024.final`. */
export function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (words || 'Untitled').slice(0, maxTitle).trim();
}
