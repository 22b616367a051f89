import type { ReactNode } from 'react';
import css from './auth-card.module.css';

type AuthCardProps = { readonly title: string; readonly subtitle: string; readonly children: ReactNode; readonly foot: ReactNode };

export function AuthCard({ title, subtitle, children, foot }: AuthCardProps) {
  return (
    <div className={css.card}>
      <h1>{title}</h1>
      <p className={css.subtitle}>{subtitle}</p>
      {children}
      <p className={css.foot}>{foot}</p>
    </div>
  );
}
