import { useLocation } from 'react-router';
import type { Channel } from '@/api/catalog/channel';
import { useOwnChannel } from '@/api/studio/show-own-channel';
import { useUser } from '@/api/use-session';
import { Button, ButtonLink } from '@/ui/button';
import { StarIcon } from '@/ui/icons';
import { priceText } from '@/ui/money';
import { useAskToSignIn } from '@/ui/use-ask-to-sign-in';
import { useJoin } from '@/ui/use-join';

/** Nothing for a channel without memberships, and for its own owner. */
export function JoinButton({ channel }: { readonly channel: Channel }) {
  const membership = useJoin(channel.id, useLocation().pathname);
  const own = useOwnChannel(useUser()?.roles.includes('creator') ?? false).data;
  const ask = useAskToSignIn();
  if (!membership || own?.id === channel.id) {
    return null;
  }

  return membership.isMember ? (
    <ButtonLink small to="/account/billing" icon={<StarIcon size={18} />}>
      Member
    </ButtonLink>
  ) : (
    <>
      <Button small icon={<StarIcon size={18} />} busy={membership.checkout.isPending} aria-label={`Join ${channel.name} for ${priceText(membership.price)} a month`} onClick={() => ask(membership.join)}>
        {`Join for ${priceText(membership.price)} a month`}
      </Button>
      {membership.checkout.isError && <span role="alert">{membership.checkout.error.message}</span>}
    </>
  );
}
