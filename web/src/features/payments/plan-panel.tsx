import { useState } from 'react';
import type { Plan } from '@/api/payments/list-plans';
import { type Account, isRunning, type Subscription } from '@/api/payments/show-account';
import { useResumeSubscription } from '@/api/payments/change-subscription';
import { Button, ButtonLink } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { priceText } from '@/ui/money';
import { date } from '@/ui/time';
import { CancelDialog } from './cancel-dialog';
import { ChangeDialog } from './change-dialog';
import css from './panel.module.css';
import { termText } from './term-text';

type PlanPanelProps = { readonly account: Account; readonly plans: readonly Plan[] };

export function PlanPanel({ account: { plan, subscription, entitlements }, plans }: PlanPanelProps) {
  const running = isRunning(subscription) ? subscription : undefined;
  const gift = entitlements.find(({ scope, until }) => scope === 'premium' && until);
  return (
    <section className={css.panel} aria-label="Your plan">
      <div className={css.head}>
        <h2>{plan.name}</h2>
        <span className={css.price}>{running ? `${priceText(plan)} a ${plan.interval}` : gift ? 'A gift' : 'Free'}</span>
      </div>
      {running ? (
        <>
          <p className={css.soft}>{termText(running)}</p>
          <PlanActs subscription={running} plans={plans} />
        </>
      ) : (
        <>
          <p className={css.soft}>{gift?.until ? `Premium until ${date(gift.until)}. It does not renew by itself.` : 'You watch what is free.'}</p>
          <div className={css.actions}>
            <ButtonLink kind="primary" to="/premium?return=/account/billing">
              See the plans
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}

type PlanActsProps = { readonly subscription: Subscription; readonly plans: readonly Plan[] };

function PlanActs({ subscription, plans }: PlanActsProps) {
  const [asking, setAsking] = useState<'cancel' | 'change'>();
  const resume = useResumeSubscription(subscription.subscriptionId);
  const other = plans.find(({ interval, planId }) => interval !== null && planId !== subscription.planId);
  const close = () => setAsking(undefined);
  return (
    <>
      <div className={css.actions}>
        {subscription.cancelAtPeriodEnd ? (
          <Button kind="primary" busy={resume.isPending} onClick={() => resume.mutate()}>
            Keep the plan
          </Button>
        ) : (
          <>
            {other && <Button onClick={() => setAsking('change')}>Change to {other.interval === 'year' ? 'yearly' : 'monthly'}</Button>}
            <Button kind="danger" onClick={() => setAsking('cancel')}>
              Cancel the plan
            </Button>
          </>
        )}
      </div>
      <FormError>{resume.error?.message}</FormError>
      {asking === 'cancel' && <CancelDialog what="your plan" subscription={subscription} onClose={close} />}
      {asking === 'change' && other && <ChangeDialog subscription={subscription} to={other} onClose={close} />}
    </>
  );
}
