import { Link } from 'react-router';
import { BackIcon } from '@/ui/icons';
import css from './back-link.module.css';

export function BackLink() {
  return (
    <Link to="/studio" className={css.back}>
      <BackIcon size={18} /> Your videos
    </Link>
  );
}
