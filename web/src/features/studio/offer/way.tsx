import type { ReactNode } from 'react';
import css from './offer-panel.module.css';

type WayProps = { readonly name: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly children: ReactNode };

/** One way to be let in, to be switched on. */
export function Way({ name, checked, onChange, children }: WayProps) {
  return (
    <label className={css.way}>
      <input type="checkbox" aria-label={name} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {name}
        <small>{children}</small>
      </span>
    </label>
  );
}
