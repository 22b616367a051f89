import type { Plan } from '@/api/payments/list-plans';
import { type Account, isRunning } from '@/api/payments/show-account';
import { Button, ButtonLink } from '@/ui/button';
import { CheckIcon } from '@/ui/icons';
import { priceText } from '@/ui/money';
import css from './plan-card.module.css';

type PlanCardProps = {
  readonly plan: Plan;
  /** undefined: nobody is signed in, or it is not known yet. */
  readonly account: Account | undefined;
  /** Against the same plan by the month, in a year. */
  readonly saved: number | undefined;
  readonly busy: boolean;
  readonly onChoose: () => void;
};

export function PlanCard({ plan, account, saved, busy, onChoose }: PlanCardProps) {
  const current = account?.plan.planId === plan.planId;
  return (
    <li className={css.card} data-current={current || undefined}>
      <div className={css.head}>
        <h2>{plan.name}</h2>
        {current && <span className={css.current}>Your plan</span>}
      </div>
      <p className={css.price}>
        <strong>{priceText(plan)}</strong>
        {plan.interval && <span>{` a ${plan.interval}`}</span>}
      </p>
      <p className={css.note}>{noteOf(plan, account, saved)}</p>
      <ul className={css.features}>
        {plan.features.map((feature) => (
          <li key={feature}>
            <CheckIcon size={18} /> {feature}
          </li>
        ))}
      </ul>
      <PlanAct plan={plan} account={account} current={current} busy={busy} onChoose={onChoose} />
    </li>
  );
}

function PlanAct({ plan, account, current, busy, onChoose }: Omit<PlanCardProps, 'saved'> & { readonly current: boolean }) {
  if (plan.interval === null) {
    return null;
  }

  if (current || isRunning(account?.subscription)) {
    return <ButtonLink to="/account/billing">{current ? 'Manage your plan' : `Change to ${plan.interval === 'year' ? 'yearly' : 'monthly'}`}</ButtonLink>;
  }

  return (
    <Button kind="primary" busy={busy} onClick={onChoose}>
      {plan.trialDays > 0 ? `Try ${plan.trialDays} days for free` : `Get ${plan.name}`}
    </Button>
  );
}

function noteOf(plan: Plan, account: Account | undefined, saved: number | undefined): string {
  if (plan.interval === null) {
    return 'For everyone, without a card.';
  }

  const trial = plan.trialDays > 0 && !isRunning(account?.subscription) ? `${plan.trialDays} days for free, then ${priceText(plan)} a ${plan.interval}.` : '';
  const saving = saved ? `You save ${priceText({ amount: saved, currency: plan.currency })} a year.` : '';
  return [trial, saving].filter(Boolean).join(' ') || 'Renews by itself until you cancel.';
}
