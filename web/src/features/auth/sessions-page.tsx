import { useSessions } from '@/api/auth/list-sessions';
import { Failure } from '@/ui/failure';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import { SessionRow } from './session-row';
import css from './sessions-page.module.css';

export function SessionsPage() {
  const sessions = useSessions();
  return (
    <div className={css.page}>
      <PageTitle>Signed-in devices</PageTitle>
      <h1>Signed-in devices</h1>
      <p className={css.lead}>Do you see one that is not yours? End it, and it has to sign in again.</p>
      {sessions.isPending && (
        <div role="status" aria-label="Loading your devices" className={css.pending}>
          <Skeleton shape="title" />
          <Skeleton shape="title" />
        </div>
      )}
      {sessions.isError && (
        <Failure what="Your devices" error={sessions.error} onRetry={() => void sessions.refetch()} retrying={sessions.isFetching} />
      )}
      {sessions.data?.length === 0 && <p>No device is signed in.</p>}
      <ul className={css.list}>
        {sessions.data?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </div>
  );
}
