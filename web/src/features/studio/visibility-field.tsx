import type { Visibility } from '@/api/catalog/video';
import css from './form.module.css';

type VisibilityFieldProps = { readonly value: Visibility; readonly onChange: (value: Visibility) => void };

const choices: readonly (readonly [Visibility, name: string, meaning: string])[] = [
  ['public', 'Public', 'Everyone can find and watch it.'],
  ['unlisted', 'Unlisted', 'Everyone with the link can watch it.'],
  ['private', 'Private', 'Only you can watch it.'],
];

export function VisibilityField({ value, onChange }: VisibilityFieldProps) {
  return (
    <fieldset className={css.choices}>
      <legend>Who may watch</legend>
      {choices.map(([visibility, name, meaning]) => (
        <label key={visibility} className={css.choice}>
          <input type="radio" name="visibility" value={visibility} checked={value === visibility} onChange={() => onChange(visibility)} />
          <span>
            {name}
            <small>{meaning}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
