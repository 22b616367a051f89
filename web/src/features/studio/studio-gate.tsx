import { Outlet } from 'react-router';
import { useOwnChannel } from '@/api/studio/show-own-channel';
import { useUser } from '@/api/use-session';
import { Failure } from '@/ui/failure';
import { LoadingPage } from '@/ui/loading-page';
import { BecomeCreator } from './become-creator';

/** The studio is open to creators with a channel; everyone else can become one here. */
export function StudioGate() {
  const user = useUser();
  const isCreator = user?.roles.includes('creator') ?? false;
  const channel = useOwnChannel(isCreator);
  if (!user || (isCreator && channel.isPending)) {
    return <LoadingPage />;
  }

  if (channel.data) {
    return <Outlet />;
  }

  return channel.isError ? (
    <Failure what="Your channel" error={channel.error} onRetry={() => void channel.refetch()} retrying={channel.isFetching} />
  ) : (
    <BecomeCreator user={user} />
  );
}
