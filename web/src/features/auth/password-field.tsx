import { type ReactNode, useState } from 'react';
import { EyeIcon, EyeOffIcon } from '@/ui/icons';
import { Field } from '@/ui/field';
import css from './password-field.module.css';

type PasswordFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly errors?: readonly string[] | undefined;
  readonly hint?: ReactNode;
};

export function PasswordField({ value, onChange, autoComplete, errors, hint }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const label = shown ? 'Hide password' : 'Show password';
  return (
    <Field label="Password" errors={errors} hint={hint}>
      {(control) => (
        <div className={css.box}>
          <input
            {...control}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            required
            maxLength={128}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button type="button" className={css.toggle} aria-label={label} aria-pressed={shown} title={label} onClick={() => setShown(!shown)}>
            {shown ? <EyeOffIcon /> : <EyeIcon />}
          </button>
        </div>
      )}
    </Field>
  );
}
