import type { Plan } from '@/api/payments/list-plans';
import type { Offer } from '@/api/payments/offer';
import { useCheckout } from '@/api/payments/start-checkout';
import { useSession } from '@/api/use-session';
import { Button, ButtonLink } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { priceText } from '@/ui/money';
import { rentText } from '@/ui/offer-text';
import { useAskToSignIn } from '@/ui/use-ask-to-sign-in';
import { useJoin } from '@/ui/use-join';
import css from './offer-panel.module.css';

type OfferWaysProps = { readonly offer: Offer; readonly plans: readonly Plan[]; readonly channel: { readonly id: string; readonly name: string } | undefined };

/** Every way to a video that its owner offers, with its price. */
export function OfferWays({ offer: { videoId, channelId, currency, ...offer }, plans, channel }: OfferWaysProps) {
  const back = `/watch/${videoId}`;
  const checkout = useCheckout(back);
  const membership = useJoin(channelId, back);
  const signedOut = useSession().status === 'signed-out';
  const ask = useAskToSignIn();
  const premium = offer.includedInPremium ? plans.find(({ interval }) => interval === 'month') : undefined;
  const price = (amount: number) => priceText({ amount, currency });
  const pay = (kind: 'buy' | 'rent') => ask(() => checkout.mutate({ item: 'video', videoId, kind }));
  const paying = (kind: 'buy' | 'rent') => checkout.isPending && checkout.variables.item === 'video' && checkout.variables.kind === kind;
  return (
    <>
      <div className={css.ways}>
        {premium && (
          <ButtonLink kind="primary" to={`/premium?${new URLSearchParams({ return: back })}`}>
            {premium.trialDays > 0 ? `Try ${premium.name} ${premium.trialDays} days for free` : `Get ${premium.name} for ${priceText(premium)} a month`}
          </ButtonLink>
        )}
        {offer.membersOnly && membership && (
          <Button kind={premium ? 'quiet' : 'primary'} busy={membership.checkout.isPending} onClick={() => ask(membership.join)}>
            {`Join ${channel?.name ?? 'the channel'} for ${priceText(membership.price)} a month`}
          </Button>
        )}
        {typeof offer.rentPrice === 'number' && (
          <Button busy={paying('rent')} onClick={() => pay('rent')}>
            {`Rent for ${price(offer.rentPrice)}, ${rentText(offer.rentHours)}`}
          </Button>
        )}
        {typeof offer.buyPrice === 'number' && (
          <Button busy={paying('buy')} onClick={() => pay('buy')}>
            {`Buy for ${price(offer.buyPrice)}`}
          </Button>
        )}
      </div>
      <FormError>{checkout.error?.message ?? membership?.checkout.error?.message}</FormError>
      {signedOut && (
        <p>
          Paid for it already?{' '}
          <ButtonLink kind="plain" small to={`/sign-in?${new URLSearchParams({ return: back })}`}>
            Sign in
          </ButtonLink>
        </p>
      )}
    </>
  );
}
