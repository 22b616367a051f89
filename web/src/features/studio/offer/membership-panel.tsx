import { useState } from 'react';
import { usePlans } from '@/api/payments/list-plans';
import { type MembershipOffer, useMembershipOffer, useSaveMembershipOffer } from '@/api/payments/membership';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { amountFrom, decimal } from '@/ui/money';
import { MoneyField } from '@/ui/money-field';
import form from '../form.module.css';
import css from './offer-panel.module.css';
import { Way } from './way';

/** What it costs to be a member of the channel. Nothing stands here where nothing is sold. */
export function MembershipPanel({ channelId }: { readonly channelId: string }) {
  const [plan] = usePlans().data ?? [];
  const offer = useMembershipOffer(channelId).data;
  return (
    plan &&
    offer !== undefined && (
      <section className={css.panel} aria-label="Memberships">
        <h2>Memberships</h2>
        <p className={css.lead}>Members support your channel every month and watch what you make for them.</p>
        <MembershipForm channelId={channelId} offer={offer} currency={offer?.currency ?? plan.currency} />
      </section>
    )
  );
}

type MembershipFormProps = { readonly channelId: string; readonly offer: MembershipOffer | null; readonly currency: string };

function MembershipForm({ channelId, offer, currency }: MembershipFormProps) {
  const [active, setActive] = useState(offer?.active ?? false);
  const [price, setPrice] = useState(offer && offer.amount > 0 ? decimal(offer.amount, currency) : '');
  const [wrong, setWrong] = useState(false);
  const save = useSaveMembershipOffer(channelId);
  const errors = save.error instanceof ApiProblem ? save.error.errors : {};
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    const amount = amountFrom(price, currency);
    setWrong(!amount);
    if (amount) {
      save.mutate({ amount, currency, active });
    }
  };
  return (
    <form className={form.form} onSubmit={send} noValidate aria-label="Memberships">
      <FormError>{save.error && Object.keys(errors).length === 0 ? save.error.message : undefined}</FormError>
      <Way name="Offer memberships" checked={active} onChange={setActive}>
        “Join” stands on your channel’s page. Switched off, nobody new can join; members stay until they cancel.
      </Way>
      <MoneyField
        label="Price a month"
        name="amount"
        currency={currency}
        value={price}
        errors={wrong ? [`Write an amount above zero, like ${decimal(499, currency)}.`] : errors['amount']}
        onChange={setPrice}
      />
      <div className={form.actions}>
        <Button type="submit" kind="primary" busy={save.isPending}>
          Save the membership
        </Button>
        <span role="status">{save.isSuccess && 'Saved'}</span>
      </div>
    </form>
  );
}
