import { useLocation, useNavigate } from 'react-router';
import { useSession } from '@/api/use-session';

/** Guards what only a signed-in viewer can do: everybody else is asked to sign in, and comes back here. */
export function useAskToSignIn(): (act: () => void) => void {
  const { status } = useSession();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return (act) => {
    if (status === 'signed-in') {
      act();
    } else if (status === 'signed-out') {
      void navigate(`/sign-in?${new URLSearchParams({ return: pathname + search })}`);
    }
  };
}
