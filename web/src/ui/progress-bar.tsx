import css from './progress-bar.module.css';

type ProgressBarProps = { readonly label: string; readonly percent: number | null; readonly tone?: 'accent' | 'good' | 'still' };

/** null: something happens, but nobody knows how much of it is done. */
export function ProgressBar({ label, percent, tone = 'accent' }: ProgressBarProps) {
  const whole = percent === null ? undefined : Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <div className={css.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={whole}>
      <div
        className={`${css.bar} ${css[tone]} ${whole === undefined ? css.unknown : ''}`}
        style={whole === undefined ? undefined : { transform: `scaleX(${whole / 100})` }}
      />
    </div>
  );
}
