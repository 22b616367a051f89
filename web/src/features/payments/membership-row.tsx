import { useState } from 'react';
import { Link } from 'react-router';
import { useChannel } from '@/api/catalog/show-channel';
import { useResumeSubscription } from '@/api/payments/change-subscription';
import type { Membership } from '@/api/payments/show-account';
import { Button } from '@/ui/button';
import { CancelDialog } from './cancel-dialog';
import css from './panel.module.css';
import { termText } from './term-text';

export function MembershipRow({ membership }: { readonly membership: Membership }) {
  const [cancelling, setCancelling] = useState(false);
  const resume = useResumeSubscription(membership.subscriptionId);
  const channel = useChannel(membership.channelId).data;
  const name = channel?.name ?? 'A channel';
  return (
    <li className={css.row}>
      <span>
        {channel ? <Link to={`/channel/${channel.handle}`}>{name}</Link> : <strong>{name}</strong>}
        <span className={css.soft}>{termText(membership)}</span>
        {resume.isError && <span role="alert">{resume.error.message}</span>}
      </span>
      {membership.cancelAtPeriodEnd ? (
        <Button small busy={resume.isPending} aria-label={`Stay a member of ${name}`} onClick={() => resume.mutate()}>
          Stay a member
        </Button>
      ) : (
        <Button small kind="danger" aria-label={`Cancel the membership of ${name}`} onClick={() => setCancelling(true)}>
          Cancel
        </Button>
      )}
      {cancelling && <CancelDialog what={`the membership of ${name}`} subscription={membership} onClose={() => setCancelling(false)} />}
    </li>
  );
}
