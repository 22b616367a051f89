import css from './feedback.module.css';

export type Said = { readonly text: string; readonly count: number };

/** Says for a moment what a key or a tap did: the controls may be out of sight. */
export function Feedback({ said }: { readonly said: Said | undefined }) {
  return (
    <div className={css.holder} aria-live="polite">
      {said && (
        <span key={said.count} className={css.said}>
          {said.text}
        </span>
      )}
    </div>
  );
}
