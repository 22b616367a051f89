import css from './spinner.module.css';

export function Spinner({ size = 28, label }: { readonly size?: number; readonly label?: string }) {
  return (
    <span role={label ? 'status' : undefined} className={css.holder}>
      <svg className={css.spinner} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeOpacity="0.25" strokeWidth="3" />
        <path d="M12 3a9 9 0 0 1 9 9" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      </svg>
      {label && <span className="visually-hidden">{label}</span>}
    </span>
  );
}
