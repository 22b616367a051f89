import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { videosById } from '@/api/catalog/videos-by-id';
import type { Entitlement } from '@/api/payments/entitlements';
import { dateAndTime } from '@/ui/time';
import css from './panel.module.css';

const prefix = 'video:';

/** The videos that were bought, and those that are rented, with their end. */
export function BoughtVideos({ entitlements }: { readonly entitlements: readonly Entitlement[] }) {
  const bought = entitlements.filter(({ scope }) => scope.startsWith(prefix)).map(({ scope, until }) => ({ id: scope.slice(prefix.length), until }));
  const ids = bought.map(({ id }) => id);
  const videos = useQuery({ queryKey: ['library', 'bought', ids], queryFn: ({ signal }) => videosById(ids, signal), enabled: ids.length > 0 }).data;
  return (
    bought.length > 0 && (
      <section className={css.panel} aria-label="Your videos">
        <h2>Your videos</h2>
        <ul className={css.list}>
          {bought.map(({ id, until }) => (
            <li key={id} className={css.row}>
              <span>
                <Link to={`/watch/${id}`}>{videos?.get(id)?.title ?? (videos ? 'A video that is not shown any more' : 'A video')}</Link>
                <span className={css.soft}>{until ? `Rented until ${dateAndTime(until)}` : 'Bought'}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
