import { Skeleton } from '@/ui/skeleton';
import rows from './own-videos.module.css';
import css from './video-row.module.css';

export function OwnVideoSkeleton() {
  return (
    <li aria-busy="true" aria-label="Loading your videos">
      {[1, 2, 3].map((row) => (
        <div key={row} className={`${rows.row} ${css.row}`}>
          <div className={css.picture}>
            <Skeleton shape="picture" />
          </div>
          <div className={css.words}>
            <Skeleton width="50%" />
            <Skeleton width="30%" />
          </div>
        </div>
      ))}
    </li>
  );
}
