import { usePlans } from '@/api/payments/list-plans';
import { useOffer } from '@/api/payments/offer';
import { Button } from '@/ui/button';
import { LockIcon, ReplayIcon } from '@/ui/icons';
import { Spinner } from '@/ui/spinner';
import css from './offer-panel.module.css';
import { OfferWays } from './offer-ways';

type OfferPanelProps = {
  readonly videoId: string;
  readonly channel: { readonly id: string; readonly name: string } | undefined;
  /** It is paid for, and opens in a moment. */
  readonly unlocking: boolean;
  /** Back to the preview; undefined where there is none. */
  readonly onPreview: (() => void) | undefined;
};

/** What it takes to watch all of a video. */
export function OfferPanel({ videoId, channel, unlocking, onPreview }: OfferPanelProps) {
  const plans = usePlans();
  const offer = useOffer(videoId);
  if (unlocking) {
    return (
      <div className={css.panel} role="status">
        <Spinner size={48} />
        <h2>You have paid for this video</h2>
        <p>It starts here by itself in a moment.</p>
      </div>
    );
  }

  return (
    <section className={css.panel} aria-label="How to watch this video">
      <LockIcon size={32} />
      <div>
        <h2>{onPreview ? 'Watch all of it' : 'This video is not free'}</h2>
        <p>{offer.data && plans.data ? 'Choose how, and go on in a minute.' : 'What it costs cannot be shown right now.'}</p>
      </div>
      {offer.data && plans.data ? (
        <OfferWays offer={offer.data} plans={plans.data} channel={channel} />
      ) : (
        <Button kind="primary" icon={<ReplayIcon />} busy={plans.isFetching || offer.isFetching} onClick={() => void (plans.data ? offer : plans).refetch()}>
          Try again
        </Button>
      )}
      {onPreview && (
        <Button kind="plain" small icon={<ReplayIcon size={16} />} onClick={onPreview}>
          Watch the preview again
        </Button>
      )}
    </section>
  );
}
