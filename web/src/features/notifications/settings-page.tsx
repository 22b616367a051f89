import { type NotificationSettings, useNotificationSettings, useSetNotificationSettings } from '@/api/notifications/settings';
import { Failure } from '@/ui/failure';
import { FormError } from '@/ui/form-error';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import { DevicePush } from './device-push';
import { KindTable } from './kind-table';
import { QuietHoursForm } from './quiet-hours-form';
import { UnconfirmedAddress } from './unconfirmed-address';
import css from './settings-page.module.css';

/** What one is told, where, and when not. */
export function NotificationSettingsPage() {
  const settings = useNotificationSettings();
  const save = useSetNotificationSettings();
  const change = (changed: Partial<NotificationSettings>) => settings.data && save.mutate({ ...settings.data, ...changed });
  return (
    <div className={css.page}>
      <PageTitle>Notification settings</PageTitle>
      <PageHead title="Notification settings" note="Whether a single channel tells you of its videos is set by the bell beside its name." />
      {settings.isPending && (
        <div role="status" aria-label="Loading your settings">
          <Skeleton shape="title" />
        </div>
      )}
      {settings.isLoadingError && (
        <Failure what="Your settings" error={settings.error} onRetry={() => void settings.refetch()} retrying={settings.isFetching} />
      )}
      {settings.data && (
        <>
          <KindTable kinds={settings.data.kinds} mailIsOn={settings.data.mailIsOn} disabled={save.isPending} onChange={(kinds) => change({ kinds })} />
          {settings.data.mailIsOn && <UnconfirmedAddress />}
          <QuietHoursForm quiet={settings.data.quiet ?? undefined} disabled={save.isPending} onChange={(quiet) => change({ quiet: quiet ?? null })} />
          <FormError>{save.error?.message}</FormError>
        </>
      )}
      <DevicePush />
    </div>
  );
}
