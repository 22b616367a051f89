const longest = 30;

/** `cats,  dogs, Cats` is two tags. */
export function tagsFrom(text: string): readonly string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().replace(/^#/, '').slice(0, longest))
    .filter((tag) => tag !== '');
  const lower = tags.map((tag) => tag.toLowerCase());
  return tags.filter((_, index) => lower.indexOf(lower[index] ?? '') === index);
}
