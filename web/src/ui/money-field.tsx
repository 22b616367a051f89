import { decimal, symbolOf } from './money';
import { Field } from './field';
import css from './money-field.module.css';

type MoneyFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly currency: string;
  /** As typed: it becomes an amount when it is sent. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly errors?: readonly string[] | undefined;
  readonly hint?: string;
};

export function MoneyField({ label, name, currency, value, onChange, errors, hint }: MoneyFieldProps) {
  return (
    <Field label={label} errors={errors} hint={hint}>
      {(control) => (
        <span className={css.money}>
          <span className={css.sign} aria-hidden="true">
            {symbolOf(currency)}
          </span>
          <input
            {...control}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            placeholder={decimal(0, currency)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      )}
    </Field>
  );
}
