import { useLocation } from 'react-router';
import { ButtonLink } from '@/ui/button';

/** Comes back to the page that it was pressed on. */
export function SignInLink() {
  const { pathname, search } = useLocation();
  const leaving = pathname === '/sign-in' || pathname === '/sign-up';
  const to = leaving ? `/sign-in${search}` : `/sign-in?${new URLSearchParams({ return: pathname + search })}`;
  return (
    <ButtonLink kind="primary" small to={to}>
      Sign in
    </ButtonLink>
  );
}
