import { useInbox, useMarkAllRead } from '@/api/notifications/inbox';
import { Button, ButtonLink } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { FormError } from '@/ui/form-error';
import { BellIcon, CheckIcon, SettingsIcon } from '@/ui/icons';
import { LoadMore } from '@/ui/load-more';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import css from './inbox-page.module.css';
import { InboxRow } from './inbox-row';

/** What the viewer was told, newest first. */
export function InboxPage() {
  const inbox = useInbox();
  const readAll = useMarkAllRead();
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0];
  return (
    <div className={css.page}>
      <PageTitle>Notifications</PageTitle>
      <PageHead
        title="Notifications"
        actions={
          <>
            <Button
              icon={<CheckIcon size={18} />}
              busy={readAll.isPending}
              disabled={!newest || items.every((item) => item.read)}
              onClick={() => newest && readAll.mutate(newest.id)}
            >
              Mark all as read
            </Button>
            <ButtonLink to="/account/notifications" icon={<SettingsIcon size={18} />}>
              Settings
            </ButtonLink>
          </>
        }
      />
      <FormError>{readAll.error?.message}</FormError>
      {inbox.isPending && (
        <div role="status" aria-label="Loading your notifications" className={css.list}>
          {Array.from({ length: 4 }, (_, index) => (
            <Skeleton key={index} shape="title" />
          ))}
        </div>
      )}
      {inbox.isLoadingError && (
        <Failure what="Your notifications" error={inbox.error} onRetry={() => void inbox.refetch()} retrying={inbox.isFetching} />
      )}
      {inbox.data && items.length === 0 && !inbox.hasNextPage && (
        <Notice icon={<BellIcon size={28} />} title="Nothing here yet" actions={<ButtonLink to="/">Go to the videos</ButtonLink>}>
          When a channel that you follow has a new video, it stands here.
        </Notice>
      )}
      <ul className={css.list}>
        {items.map((item) => (
          <li key={item.id}>
            <InboxRow notification={item} />
          </li>
        ))}
      </ul>
      {inbox.hasNextPage && <LoadMore busy={inbox.isFetchingNextPage} failed={inbox.isFetchNextPageError} onMore={() => void inbox.fetchNextPage()} />}
    </div>
  );
}
