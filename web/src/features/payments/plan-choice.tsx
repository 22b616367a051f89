import { useState } from 'react';
import type { Plan } from '@/api/payments/list-plans';
import { useAccount } from '@/api/payments/show-account';
import { useCheckout } from '@/api/payments/start-checkout';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { useReturnPath } from '@/ui/return-to';
import { useAskToSignIn } from '@/ui/use-ask-to-sign-in';
import { PlanCard } from './plan-card';
import css from './plan-choice.module.css';
import { paidPlan, saving } from './saving';

const intervals = [
  ['month', 'Monthly'],
  ['year', 'Yearly'],
] as const;

export function PlanChoice({ plans }: { readonly plans: readonly Plan[] }) {
  const [interval, setInterval] = useState<'month' | 'year'>('month');
  const { data: account, isLoading } = useAccount();
  const checkout = useCheckout(useReturnPath());
  const ask = useAskToSignIn();
  const saved = saving(paidPlan(plans, 'month'), paidPlan(plans, 'year'));
  const shown = plans.filter((plan) => plan.interval === null || plan.interval === interval);
  return (
    <>
      <div className={css.intervals} role="group" aria-label="How often to pay">
        {intervals.map(([value, name]) => (
          <Button key={value} kind={value === interval ? 'primary' : 'quiet'} aria-pressed={value === interval} onClick={() => setInterval(value)}>
            {value === 'year' && saved ? `${name} (save ${saved.percent}%)` : name}
          </Button>
        ))}
      </div>
      <FormError>{checkout.error?.message}</FormError>
      <ul className={css.plans}>
        {shown.map((plan) => (
          <PlanCard
            key={plan.planId}
            plan={plan}
            account={account}
            saved={plan.interval === 'year' ? saved?.amount : undefined}
            busy={isLoading || (checkout.isPending && checkout.variables.item === 'plan' && checkout.variables.planId === plan.planId)}
            onChoose={() => ask(() => checkout.mutate({ item: 'plan', planId: plan.planId }))}
          />
        ))}
      </ul>
    </>
  );
}
