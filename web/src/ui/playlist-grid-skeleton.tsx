import { VideoCardSkeleton } from './video-card-skeleton';
import css from './video-grid.module.css';

export function PlaylistGridSkeleton() {
  return (
    <div className={css.grid} role="status" aria-label="Loading playlists">
      {Array.from({ length: 4 }, (_, index) => (
        <VideoCardSkeleton key={index} />
      ))}
    </div>
  );
}
