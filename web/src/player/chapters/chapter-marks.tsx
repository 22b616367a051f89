import type { Chapter } from './chapter';
import css from './chapter-marks.module.css';

/** Where on the seek bar a chapter begins. The list says the same to those who cannot see it. */
export function ChapterMarks({ chapters, duration }: { readonly chapters: readonly Chapter[]; readonly duration: number }) {
  return chapters
    .filter(({ startSeconds }) => startSeconds > 0 && startSeconds < duration)
    .map(({ startSeconds }) => <span key={startSeconds} className={css.mark} style={{ left: `${(startSeconds / duration) * 100}%` }} />);
}
