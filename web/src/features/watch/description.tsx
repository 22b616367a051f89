import { useState } from 'react';
import css from './description.module.css';
import { linkParts } from './link-parts';

const shortLength = 280;
const shortLines = 4;

/** Long ones are folded. Addresses in them are links. */
export function Description({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  if (!text) {
    return <p className={css.none}>No description.</p>;
  }

  const long = text.length > shortLength || text.split('\n').length > shortLines;
  return (
    <div>
      <p className={`${css.text} ${long && !open ? css.folded : ''}`}>
        {linkParts(text).map(({ key, part, url }) =>
          url ? (
            <a key={key} href={url} target="_blank" rel="noopener noreferrer nofollow ugc">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
      {long && (
        <button type="button" className={css.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show more'}
        </button>
      )}
    </div>
  );
}
