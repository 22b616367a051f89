import { Link } from 'react-router';
import type { Category } from '@/api/catalog/list-categories';
import type { Facet, SearchChoice } from '@/api/search/search-videos';
import { ages, languagesOf, lengths, qualities, sorts, withChoice } from './choice';
import css from './filters.module.css';

type FiltersProps = {
  readonly choice: SearchChoice;
  readonly facets: Readonly<Record<string, Facet>> | undefined;
  readonly categories: readonly Category[] | undefined;
};

type Option = { readonly value: string; readonly name: string };

/** Links, so that a search can be shared and gone back from. Values that would find nothing are not offered, unless they are chosen. */
export function Filters({ choice, facets, categories }: FiltersProps) {
  const named = categories?.map(({ slug, name }) => ({ value: slug, name })) ?? [];
  return (
    <details className={css.filters} open={globalThis.matchMedia('(min-width: 60rem)').matches}>
      <summary className={css.summary}>Filters and order</summary>
      <div className={css.groups}>
        <Group title="Order" name="sort" options={sorts} choice={choice} counts={undefined} />
        <Group title="Category" name="category" options={named} choice={choice} counts={facets?.['category'] ?? []} />
        <Group title="Length" name="length" options={lengths} choice={choice} counts={facets?.['length'] ?? []} />
        <Group title="Uploaded" name="uploaded" options={ages} choice={choice} counts={undefined} />
        <Group title="Quality" name="quality" options={qualities} choice={choice} counts={facets?.['quality'] ?? []} />
        <Languages title="Language" name="language" choice={choice} facets={facets} />
        <Languages title="Captions" name="captions" choice={choice} facets={facets} />
      </div>
    </details>
  );
}

type LanguagesProps = { readonly title: string; readonly name: 'language' | 'captions' } & Pick<FiltersProps, 'choice' | 'facets'>;

function Languages({ title, name, choice, facets }: LanguagesProps) {
  return <Group title={title} name={name} options={languagesOf(facets?.[name], choice[name])} choice={choice} counts={facets?.[name] ?? []} />;
}

type GroupProps = {
  readonly title: string;
  readonly name: keyof SearchChoice;
  readonly options: readonly Option[];
  readonly choice: SearchChoice;
  readonly counts: Facet | undefined;
};

function Group({ title, name, options, choice, counts }: GroupProps) {
  const chosen = choice[name] ?? '';
  const count = (value: string) => counts?.find((facet) => facet.value === value)?.count ?? 0;
  const offered = counts ? options.filter(({ value }) => value === chosen || count(value) > 0) : options;
  if (offered.length === 0) {
    return null;
  }

  return (
    <nav className={css.group} aria-label={title}>
      <h2 className={css.title}>{title}</h2>
      <ul className={css.options}>
        {offered.map(({ value, name: label }) => (
          <li key={value}>
            <Link to={withChoice(choice, name, value)} className={css.option} aria-current={value === chosen ? 'true' : undefined} preventScrollReset>
              {label}
              {counts && <span className={css.count}>{count(value)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
