import { useState } from 'react';
import { usePlans } from '@/api/payments/list-plans';
import { useOwnOffer } from '@/api/payments/own-offer';
import { Failure } from '@/ui/failure';
import { Skeleton } from '@/ui/skeleton';
import { OfferForm } from './offer-form';
import css from './offer-panel.module.css';

/** What a video asks of its viewers. Nothing stands here where nothing is sold. */
export function OfferPanel({ videoId, channelId }: { readonly videoId: string; readonly channelId: string | undefined }) {
  const [plan] = usePlans().data ?? [];
  const [reloads, setReloads] = useState(0);
  const offer = useOwnOffer(videoId, plan !== undefined);
  const reload = () => void offer.refetch().then(() => setReloads(reloads + 1));
  return (
    plan && (
      <section className={css.panel} aria-label="Price and access">
        <h2>Price and access</h2>
        <p className={css.lead}>Everyone who may see the video watches it for free, unless you choose something here. Others see its preview.</p>
        {offer.isPending && <Skeleton shape="title" />}
        {offer.isLoadingError && <Failure what="The offer" error={offer.error} onRetry={() => void offer.refetch()} retrying={offer.isFetching} />}
        {offer.data !== undefined && (
          <OfferForm key={reloads} videoId={videoId} channelId={channelId} offer={offer.data} currency={offer.data?.currency ?? plan.currency} onReload={reload} />
        )}
      </section>
    )
  );
}
