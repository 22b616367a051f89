import { type ReactNode, useId } from 'react';
import css from './field.module.css';

export type ControlProps = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly errors?: readonly string[] | undefined;
  readonly aside?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
};

/** A labelled control with its hint and what is wrong with it. */
export function Field({ label, hint, errors = [], aside, children }: FieldProps) {
  const id = useId();
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const wrong = errors.length > 0;
  const described = [wrong && errorId, hint && hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={css.field}>
      <div className={css.top}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({ id, 'aria-describedby': described, 'aria-invalid': wrong || undefined })}
      {wrong && (
        <p id={errorId} className={css.error} role="alert">
          {errors.join(' ')}
        </p>
      )}
      {hint && (
        <div id={hintId} className={css.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
