export type LinkPart = { readonly key: number; readonly part: string; readonly url?: string };

// a full stop or bracket at the end belongs to the sentence
const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]']/g;

/** Cuts a text where it has addresses. Only http and https: nothing that a script could hide in. */
export function linkParts(text: string): readonly LinkPart[] {
  const parts: LinkPart[] = [];
  let at = 0;
  for (const { index, 0: url } of text.matchAll(address)) {
    if (index > at) {
      parts.push({ key: at, part: text.slice(at, index) });
    }

    parts.push({ key: index, part: url, url });
    at = index + url.length;
  }

  return at < text.length ? [...parts, { key: at, part: text.slice(at) }] : parts;
}
