import type { ReactNode } from 'react';
import css from './notice.module.css';

type NoticeProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Breaks into what a screen reader says: for what went wrong. */
  readonly urgent?: boolean;
};

/** What stands where a list or a page would be: nothing here, not found, failed. */
export function Notice({ icon, title, children, actions, urgent = false }: NoticeProps) {
  return (
    <div className={css.notice} role={urgent ? 'alert' : undefined}>
      {icon && <div className={css.icon}>{icon}</div>}
      <h2 className={css.title}>{title}</h2>
      {children && <p className={css.text}>{children}</p>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
