import type { ReactNode } from 'react';
import css from './page-head.module.css';

type PageHeadProps = { readonly title: string; readonly note?: ReactNode; readonly actions?: ReactNode };

export function PageHead({ title, note, actions }: PageHeadProps) {
  return (
    <div className={css.head}>
      <div>
        <h1>{title}</h1>
        {note && <p className={css.note}>{note}</p>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
