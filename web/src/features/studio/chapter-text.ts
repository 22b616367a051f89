import type { Chapter } from '@/api/catalog/video';
import { clock } from '@/ui/time';

const line = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:\.(\d{1,3}))?\s+(.*\S)\s*$/;

/** `1:30 The ascent`, a line each. */
export function chapterText(chapters: readonly Chapter[]): string {
  return chapters.map(({ startSeconds, title }) => `${clock(startSeconds)} ${title}`).join('\n');
}

/** What was written as lines; or the first line that is none. */
export function readChapters(text: string): { readonly chapters: readonly Chapter[] } | { readonly wrong: string } {
  const chapters: Chapter[] = [];
  for (const written of text.split('\n').filter((one) => one.trim())) {
    const match = line.exec(written);
    if (!match) {
      return { wrong: written.trim() };
    }

    const [, hours = '0', minutes, seconds, fraction = '0', title = ''] = match;
    chapters.push({ startSeconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`), title });
  }

  return { chapters };
}
