import { Skeleton } from './skeleton';
import css from './video-card.module.css';

export function VideoCardSkeleton({ layout = 'grid' }: { readonly layout?: 'grid' | 'row' }) {
  return (
    <div className={`${css.card} ${css[layout]}`}>
      <Skeleton shape="picture" />
      <div className={css.skeletonWords}>
        <Skeleton width="85%" />
        <Skeleton width="55%" />
      </div>
    </div>
  );
}
