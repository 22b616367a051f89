import css from './avatar.module.css';

/** The first letter of a name on a colour that always goes with it. */
export function Avatar({ name, size = 'md' }: { readonly name: string; readonly size?: 'sm' | 'md' | 'lg' }) {
  return (
    <span className={`${css.avatar} ${css[size]} ${css[`tone${toneOf(name)}`]}`} aria-hidden="true">
      {[...name.trim()][0]?.toUpperCase() ?? '?'}
    </span>
  );
}

const tones = 6;

function toneOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % tones;
}
