import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import css from './button.module.css';
import { Spinner } from './spinner';

type Look = { readonly kind?: 'primary' | 'quiet' | 'plain' | 'danger'; readonly small?: boolean; readonly icon?: ReactNode };

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { readonly busy?: boolean };

export function Button({ kind = 'quiet', small = false, icon, busy = false, children, disabled, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} disabled={disabled || busy} aria-busy={busy || undefined} className={classes(kind, small, !children)}>
      {busy ? <Spinner size={18} /> : icon}
      {children}
    </button>
  );
}

export function ButtonLink({ kind = 'quiet', small = false, icon, children, ...rest }: Look & LinkProps) {
  return (
    <Link {...rest} className={classes(kind, small, !children)}>
      {icon}
      {children}
    </Link>
  );
}

function classes(kind: string, small: boolean, iconOnly: boolean): string {
  return [css.button, css[kind], small && css.small, iconOnly && css.iconOnly].filter(Boolean).join(' ');
}
