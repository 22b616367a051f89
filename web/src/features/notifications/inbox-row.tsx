import { Link } from 'react-router';
import { useMarkRead } from '@/api/notifications/inbox';
import type { Notification } from '@/api/notifications/notification';
import { ago } from '@/ui/time';
import css from './inbox-page.module.css';

export function InboxRow({ notification }: { readonly notification: Notification }) {
  const markRead = useMarkRead();
  const { id, title, text, path, posterUrl, createdAt, read } = notification;
  return (
    <Link to={path} className={read ? css.row : `${css.row} ${css.unread}`} onClick={() => read || markRead.mutate(id)}>
      {posterUrl && <img src={posterUrl} alt="" loading="lazy" className={css.poster} />}
      <span className={css.words}>
        <strong>{title}</strong>
        <span>{text}</span>
        <time dateTime={createdAt} className={css.when}>
          {ago(createdAt)}
        </time>
      </span>
      {!read && <span className={css.dot} role="img" aria-label="Unread" />}
    </Link>
  );
}
