import type { TextPart } from '@/api/search/search-videos';

/** A text with the words that were found marked. */
export function Marked({ parts }: { readonly parts: readonly TextPart[] }) {
  // the parts are one text cut up: their place is all that tells them apart
  return parts.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}
