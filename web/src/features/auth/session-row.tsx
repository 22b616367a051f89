import { useEndSession } from '@/api/auth/end-session';
import type { SignedInDevice } from '@/api/auth/list-sessions';
import { Button } from '@/ui/button';
import { DevicesIcon } from '@/ui/icons';
import { ago } from '@/ui/time';
import css from './session-row.module.css';
import { deviceName } from './device-name';

export function SessionRow({ session }: { readonly session: SignedInDevice }) {
  const end = useEndSession();
  const name = deviceName(session.userAgent);
  return (
    <li className={css.row}>
      <DevicesIcon size={24} />
      <div className={css.words}>
        <strong>{name}</strong>
        {session.isCurrent && <span className={css.here}>This device</span>}
        <p>
          Used {ago(session.lastUsedAt)}, signed in {ago(session.createdAt)}
        </p>
        {end.isError && <p role="alert">{end.error.message}</p>}
      </div>
      {!session.isCurrent && (
        <Button kind="danger" small busy={end.isPending} onClick={() => end.mutate(session.id)} aria-label={`End the session of ${name}`}>
          End
        </Button>
      )}
    </li>
  );
}
