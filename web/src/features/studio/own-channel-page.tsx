import { useOwnChannel } from '@/api/studio/show-own-channel';
import { BackLink } from './back-link';
import { PageTitle } from '@/ui/page-title';
import css from './become-creator.module.css';
import { ChannelForm } from './channel-form';
import { MembershipPanel } from './offer/membership-panel';

export function OwnChannelPage() {
  const { data: channel } = useOwnChannel(true);
  return (
    channel && (
      <div className={css.page}>
        <PageTitle>Your channel</PageTitle>
        <BackLink />
        <h1>Your channel</h1>
        <p className={css.lead}>What viewers see at the top of your page.</p>
        <ChannelForm profile={channel} submit="Save" />
        <MembershipPanel channelId={channel.id} />
      </div>
    )
  );
}
