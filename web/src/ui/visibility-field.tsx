import type { Visibility } from '@/api/catalog/video';
import css from './visibility-field.module.css';

type VisibilityFieldProps = { readonly value: Visibility; readonly onChange: (value: Visibility) => void; readonly legend?: string };

const choices: readonly (readonly [Visibility, name: string, meaning: string])[] = [
  ['public', 'Public', 'Everyone can find and see it.'],
  ['unlisted', 'Unlisted', 'Everyone with the link can see it.'],
  ['private', 'Private', 'Only you can see it.'],
];

export function VisibilityField({ value, onChange, legend = 'Who may watch' }: VisibilityFieldProps) {
  return (
    <fieldset className={css.choices}>
      <legend>{legend}</legend>
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
