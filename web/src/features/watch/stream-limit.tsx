import { useSells } from '@/api/payments/list-plans';
import { useWatchHere } from '@/api/streaming/start-session';
import { Button, ButtonLink } from '@/ui/button';
import { DevicesIcon, PlayIcon } from '@/ui/icons';
import { count } from '@/ui/time';
import css from './offer-panel.module.css';

type StreamLimitProps = { readonly videoId: string; readonly visit: string; readonly limit: number | undefined };

/** The viewer plays on as many devices as their plan lets them. */
export function StreamLimit({ videoId, visit, limit }: StreamLimitProps) {
  const here = useWatchHere(videoId, visit);
  const sells = useSells();
  return (
    <section className={css.panel} aria-label="Too many devices">
      <DevicesIcon size={36} />
      <div role="alert">
        <h2>You are watching on other devices</h2>
        <p>
          {limit ? `Your plan plays on ${count(limit, 'device')} at the same time.` : 'Your plan does not play on more devices at the same time.'} Whatever
          plays elsewhere stops when you watch here.
        </p>
        {here.isError && <p>{here.error.message}</p>}
      </div>
      <div className={css.ways}>
        <Button kind="primary" icon={<PlayIcon size={18} />} busy={here.isPending} onClick={() => here.mutate()}>
          Watch here instead
        </Button>
        {sells && <ButtonLink to={`/premium?${new URLSearchParams({ return: `/watch/${videoId}` })}`}>See the plans</ButtonLink>}
      </div>
    </section>
  );
}
