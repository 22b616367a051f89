type Dated = { readonly watchedAt: string };

const name = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Entries that follow each other, under the day that they fall on where the viewer is. */
export function byDay<T extends Dated>(entries: readonly T[]): readonly { readonly day: string; readonly items: readonly T[] }[] {
  const days = new Map<string, T[]>();
  for (const entry of entries) {
    const day = name.format(new Date(entry.watchedAt));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }

  return [...days].map(([day, items]) => ({ day, items }));
}
