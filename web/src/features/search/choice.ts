import { choiceNames, type Facet, type SearchChoice } from '@/api/search/search-videos';
import { languageName } from '@/ui/language-name';

export const lengths = [
  { value: 'short', name: 'Under 4 minutes' },
  { value: 'medium', name: '4 to 20 minutes' },
  { value: 'long', name: 'Over 20 minutes' },
];

export const qualities = [
  { value: 'hd', name: 'HD' },
  { value: '4k', name: '4K' },
];

export const ages = [
  { value: 'hour', name: 'Last hour' },
  { value: 'today', name: 'Today' },
  { value: 'week', name: 'This week' },
  { value: 'month', name: 'This month' },
  { value: 'year', name: 'This year' },
];

export const sorts = [
  { value: '', name: 'Most relevant' },
  { value: 'newest', name: 'Newest' },
  { value: 'oldest', name: 'Oldest' },
  { value: 'longest', name: 'Longest' },
  { value: 'shortest', name: 'Shortest' },
];

/** The languages that there are, by name, and the chosen one whether it is among them or not. */
export function languagesOf(facet: Facet | undefined, chosen: string | undefined): readonly { readonly value: string; readonly name: string }[] {
  const values = new Set([...(facet ?? []).map(({ value }) => value), ...(chosen ? [chosen] : [])]);
  return [...values].map((value) => ({ value, name: languageName(value) })).toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** What the address of the page asks for; unknown names are left out. */
export function choiceOf(query: URLSearchParams): SearchChoice {
  const choice: Record<string, string> = {};
  for (const name of choiceNames) {
    const value = query.get(name);
    if (value) {
      choice[name] = value;
    }
  }

  return choice;
}

/** The address of the same search with one choice changed; choosing what is chosen already takes it back. */
export function withChoice(choice: SearchChoice, name: keyof SearchChoice, value: string): string {
  const next = new URLSearchParams(choice as Record<string, string>);
  if (value && next.get(name) !== value) {
    next.set(name, value);
  } else {
    next.delete(name);
  }

  return `/search?${next}`;
}

export const isNarrowed = (choice: SearchChoice): boolean => Object.keys(choice).some((name) => name !== 'q' && name !== 'sort');
