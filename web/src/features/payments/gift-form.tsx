import { useState } from 'react';
import type { Plan } from '@/api/payments/list-plans';
import { useCheckout } from '@/api/payments/start-checkout';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import { GiftIcon } from '@/ui/icons';
import { priceText } from '@/ui/money';
import { count } from '@/ui/time';
import { useAskToSignIn } from '@/ui/use-ask-to-sign-in';
import css from './gift-form.module.css';
import { paidPlan } from './saving';

const lengths = [1, 3, 6, 12] as const;

/** Months for somebody else: the buyer gets a code to pass on. */
export function GiftForm({ plans }: { readonly plans: readonly Plan[] }) {
  const [months, setMonths] = useState<number>(3);
  const checkout = useCheckout('/premium');
  const ask = useAskToSignIn();
  const plan = paidPlan(plans, 'month');
  if (!plan) {
    return null;
  }

  const give = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    ask(() => checkout.mutate({ item: 'gift', planId: plan.planId, months }));
  };
  return (
    <form className={css.gift} onSubmit={give} aria-label="Give premium">
      <GiftIcon size={28} />
      <div className={css.words}>
        <h2>Give {plan.name}</h2>
        <p>You get a code to pass on. Nothing renews by itself.</p>
      </div>
      <Field label="For how long">
        {(control) => (
          <select {...control} name="months" value={months} onChange={(event) => setMonths(Number(event.target.value))}>
            {lengths.map((length) => (
              <option key={length} value={length}>
                {`${count(length, 'month')}, ${priceText({ amount: plan.amount * length, currency: plan.currency })}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" busy={checkout.isPending}>
        Buy a gift code
      </Button>
      <FormError>{checkout.error?.message}</FormError>
    </form>
  );
}
