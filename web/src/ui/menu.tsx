import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import css from './menu.module.css';
import { usePressOutside } from './use-press-outside';

type MenuProps = { readonly label: string; readonly button: ReactNode; readonly children: (close: () => void) => ReactNode };

/** A button that opens a list of links and buttons. Esc and a press elsewhere close it, arrows walk through it. */
export function Menu({ label, button, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const close = useCallback(() => setOpen(false), []);
  usePressOutside(holder, open, close);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      close();
      trigger.current?.focus();
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      walk(holder.current, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <div ref={holder} className={css.holder} onKeyDown={onKeyDown}>
      <button
        ref={trigger}
        type="button"
        className={css.trigger}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div id={listId} className={css.list} data-menu>
          {children(close)}
        </div>
      )}
    </div>
  );
}

export const menuItem = css.item;

function walk(holder: HTMLElement | null, step: 1 | -1): void {
  const items = [...(holder?.querySelectorAll<HTMLElement>('[data-menu] :is(a, button):not(:disabled)') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
}
