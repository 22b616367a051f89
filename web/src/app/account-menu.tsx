import { Link, useNavigate } from 'react-router';
import { useSells } from '@/api/payments/list-plans';
import type { User } from '@/api/session';
import { useSignOut } from '@/api/auth/sign-out';
import { Avatar } from '@/ui/avatar';
import { BellIcon, CardIcon, ChartIcon, ClockIcon, DevicesIcon, FilmIcon, LibraryIcon, SettingsIcon, SignOutIcon } from '@/ui/icons';
import { Menu, menuItem } from '@/ui/menu';
import css from './account-menu.module.css';

export function AccountMenu({ user }: { readonly user: User }) {
  const sells = useSells();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const leave = () => signOut.mutate(undefined, { onSuccess: () => void navigate('/') });
  return (
    <Menu label={`Account of ${user.displayName}`} button={<Avatar name={user.displayName} />}>
      {(close) => (
        <>
          <div className={css.who}>
            <strong>{user.displayName}</strong>
            <span>{user.email}</span>
          </div>
          <Link to="/library" className={menuItem} onClick={close}>
            <LibraryIcon /> Library
          </Link>
          <Link to="/library/history" className={menuItem} onClick={close}>
            <ClockIcon /> History
          </Link>
          <Link to="/studio" className={menuItem} onClick={close}>
            <FilmIcon /> Studio
          </Link>
          <Link to="/account/sessions" className={menuItem} onClick={close}>
            <DevicesIcon /> Signed-in devices
          </Link>
          <Link to="/account/notifications" className={menuItem} onClick={close}>
            <BellIcon /> Notification settings
          </Link>
          <Link to="/account/recommendations" className={menuItem} onClick={close}>
            <FilmIcon /> Recommendations
          </Link>
          {sells && (
            <Link to="/account/billing" className={menuItem} onClick={close}>
              <CardIcon /> Account and billing
            </Link>
          )}
          {user.roles.includes('operator') && (
            <>
              <Link to="/operator" className={menuItem} onClick={close}>
                <SettingsIcon /> Pipeline
              </Link>
              <Link to="/operator/quality" className={menuItem} onClick={close}>
                <ChartIcon /> Playback quality
              </Link>
              {sells && (
                <Link to="/operator/refunds" className={menuItem} onClick={close}>
                  <CardIcon /> Refunds
                </Link>
              )}
            </>
          )}
          <button type="button" className={menuItem} onClick={leave} disabled={signOut.isPending}>
            <SignOutIcon /> Sign out
          </button>
          {signOut.isError && (
            <p role="alert" className={css.failed}>
              {signOut.error.message}
            </p>
          )}
        </>
      )}
    </Menu>
  );
}
