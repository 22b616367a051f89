import css from './logo.module.css';

export function Logo() {
  return (
    <span className={css.logo}>
      <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
        <rect className={css.tile} width="32" height="32" rx="8" />
        <path className={css.lines} d="M7 10.5h5.5M7 16h3.5M7 21.5h5.5" />
        <path className={css.arrow} d="M14.2 9.1c0-1.1 1.2-1.8 2.1-1.2l9 6.4c.9.6.9 2 0 2.6l-9 7c-.9.6-2.1-.1-2.1-1.2z" />
      </svg>
      <span className={css.name}>StreamPlatform</span>
    </span>
  );
}
