import type { Progress } from '@/api/viewing/progress';
import css from './watched-bar.module.css';

/** How much of a video was watched, on its picture. */
export function WatchedBar({ progress }: { readonly progress: Progress }) {
  return (
    <span className={css.track} data-testid="watched">
      <span className={css.bar} style={{ transform: `scaleX(${shareOf(progress)})` }} />
    </span>
  );
}

/** The same for those who listen. */
export function watchedText(progress: Progress): string {
  return progress.finished ? 'watched' : `${Math.round(shareOf(progress) * 100)} % watched`;
}

function shareOf({ positionSeconds, durationSeconds, finished }: Progress): number {
  return finished || durationSeconds <= 0 ? 1 : Math.min(1, positionSeconds / durationSeconds);
}
