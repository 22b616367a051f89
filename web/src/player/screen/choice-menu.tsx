import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { CheckIcon } from '@/ui/icons';
import { usePressOutside } from '@/ui/use-press-outside';
import css from './choice-menu.module.css';
import { ControlButton } from './control-button';

export type Choice<T> = { readonly value: T; readonly label: ReactNode; readonly note?: string | undefined; readonly disabled?: boolean };

type ChoiceMenuProps<T> = {
  readonly label: string;
  readonly button: ReactNode;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  /** Its button shows that something is switched on. */
  readonly lit?: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (value: T) => void;
};

/** One of several, in a menu above its button. */
export function ChoiceMenu<T extends string | number>({ label, button, choices, chosen, lit = false, open, onOpen, onChoose }: ChoiceMenuProps<T>) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) {
      holder.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    }
  }, [open]);

  usePressOutside(holder, open, () => onOpen(false));
  const close = () => {
    onOpen(false);
    holder.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (open && event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      step(holder.current, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <div ref={holder} className={css.holder} onKeyDown={onKeyDown}>
      <ControlButton label={label} expanded={open} lit={lit} onPress={() => onOpen(!open)}>
        {button}
      </ControlButton>
      {open && (
        <div className={css.menu} role="menu" aria-label={label}>
          {choices.map(({ value, label: text, note, disabled }) => (
            <button
              key={value}
              type="button"
              role="menuitemradio"
              aria-checked={value === chosen}
              disabled={disabled}
              className={css.choice}
              onClick={() => {
                onChoose(value);
                close();
              }}
            >
              <span className={css.check}>{value === chosen && <CheckIcon size={18} />}</span>
              {text}
              {note && <span className={css.note}>{note}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function step(holder: HTMLElement | null, by: 1 | -1): void {
  const items = [...(holder?.querySelectorAll<HTMLElement>('[role="menuitemradio"]:not(:disabled)') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + by + items.length) % items.length]?.focus();
}
