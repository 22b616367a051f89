import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '@/api/use-session';
import { LoadingPage } from '@/ui/loading-page';

export function RequireUser() {
  const { status } = useSession();
  const { pathname, search } = useLocation();
  if (status === 'unknown') {
    return <LoadingPage />;
  }

  return status === 'signed-in' ? <Outlet /> : <Navigate to={`/sign-in?${new URLSearchParams({ return: pathname + search })}`} replace />;
}
