import type { ReactNode } from 'react';
import css from './facts.module.css';

/** Short facts about something, in a row that may break: a channel, an age, a number of views. Each fact is an element of its own. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <p className={css.facts}>{children}</p>;
}
