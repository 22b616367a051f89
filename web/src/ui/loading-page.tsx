import css from './loading-page.module.css';
import { Spinner } from './spinner';

export function LoadingPage() {
  return (
    <div className={css.page}>
      <Spinner label="Loading" />
    </div>
  );
}
