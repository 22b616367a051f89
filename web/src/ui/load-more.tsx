import { useEffect, useRef } from 'react';
import { Button } from './button';
import css from './load-more.module.css';

type LoadMoreProps = { readonly busy: boolean; readonly failed: boolean; readonly onMore: () => void };

/** Loads on when it comes near the view; a button for those who never scroll, and after a failure. */
export function LoadMore({ busy, failed, onMore }: LoadMoreProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current || busy || failed) {
      return undefined;
    }

    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '600px' });
    watcher.observe(holder.current);
    return () => watcher.disconnect();
  }, [busy, failed, onMore]);
  return (
    <div ref={holder} className={css.more}>
      <Button onClick={onMore} busy={busy}>
        {failed ? 'Try to load more again' : 'Load more'}
      </Button>
    </div>
  );
}
