import { useEffect, useRef } from 'react';
import { CloseIcon } from '@/ui/icons';
import css from './key-help.module.css';
import { keyHelp } from './key-map';

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <div className={css.help} role="dialog" aria-label="Keyboard shortcuts" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div className={css.top}>
        <h2>Keyboard shortcuts</h2>
        <button ref={close} type="button" aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <dl className={css.list}>
        {keyHelp.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
