import { Link } from 'react-router';
import type { Category } from '@/api/catalog/list-categories';
import { Skeleton } from '@/ui/skeleton';
import css from './category-chips.module.css';

type CategoryChipsProps = { readonly categories: readonly Category[] | undefined; readonly failed: boolean; readonly chosen: string | undefined };

/** The videos can be seen without them: if they do not load, only "All" is left. */
export function CategoryChips({ categories, failed, chosen }: CategoryChipsProps) {
  return (
    <nav className={css.chips} aria-label="Categories">
      <Chip to="/" chosen={!chosen} label="All" />
      {categories?.map(({ slug, name }) => (
        <Chip key={slug} to={`/?category=${slug}`} chosen={slug === chosen} label={name} />
      ))}
      {!categories && !failed && (
        <span className={css.pending}>
          <Skeleton shape="title" width="32rem" />
        </span>
      )}
    </nav>
  );
}

function Chip({ to, chosen, label }: { readonly to: string; readonly chosen: boolean; readonly label: string }) {
  return (
    <Link to={to} className={css.chip} aria-current={chosen ? 'true' : undefined} preventScrollReset>
      {label}
    </Link>
  );
}
