import { useUnread } from '@/api/notifications/inbox';
import { useLiveNotifications } from '@/api/notifications/use-live-notifications';
import { useUser } from '@/api/use-session';
import { ButtonLink } from '@/ui/button';
import { BellIcon } from '@/ui/icons';
import css from './bell.module.css';
import { badgeText } from './badge-text';

/** The way to the inbox, with the number of what is unread there. */
export function Bell() {
  const user = useUser();
  useLiveNotifications(user?.id);
  const unread = useUnread(user !== undefined).data?.count ?? 0;
  return (
    <span className={css.bell}>
      <ButtonLink
        kind="plain"
        small
        to="/notifications"
        icon={<BellIcon />}
        aria-label={unread === 0 ? 'Notifications' : `Notifications, ${badgeText(unread)} unread`}
      />
      {unread > 0 && (
        <span className={css.badge} aria-hidden="true">
          {badgeText(unread)}
        </span>
      )}
    </span>
  );
}
