import type { ReactNode } from 'react';
import css from './control-button.module.css';

type ControlButtonProps = {
  readonly label: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly lit?: boolean;
};

export function ControlButton({ label, keys, onPress, children, expanded, pressed, lit = false }: ControlButtonProps) {
  return (
    <button
      type="button"
      className={css.control}
      data-lit={lit || undefined}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-keyshortcuts={keys}
      aria-expanded={expanded}
      aria-haspopup={expanded === undefined ? undefined : 'menu'}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
