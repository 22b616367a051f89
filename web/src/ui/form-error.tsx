import { AlertIcon } from './icons';
import css from './form-error.module.css';

/** What went wrong with a form as a whole. */
export function FormError({ children }: { readonly children: string | undefined }) {
  return (
    children && (
      <p className={css.error} role="alert">
        <AlertIcon />
        {children}
      </p>
    )
  );
}
