import { useState } from 'react';
import { useMembershipOffer } from '@/api/payments/membership';
import type { Offer } from '@/api/payments/offer';
import { useSaveOffer } from '@/api/payments/own-offer';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import { MoneyField } from '@/ui/money-field';
import form from '../form.module.css';
import { draftOf, type OfferDraft, termsFrom } from './offer-draft';
import css from './offer-panel.module.css';
import { Way } from './way';

type OfferFormProps = {
  readonly videoId: string;
  readonly channelId: string | undefined;
  readonly offer: Offer | null;
  readonly currency: string;
  readonly onReload: () => void;
};

export function OfferForm({ videoId, channelId, offer, currency, onReload }: OfferFormProps) {
  const [draft, setDraft] = useState(() => draftOf(offer));
  // what the edit is based on: a later one, made elsewhere, must not be lost
  const [version, setVersion] = useState(offer?.version ?? 0);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const save = useSaveOffer(videoId);
  const membership = useMembershipOffer(channelId).data;
  const errors = { ...(save.error instanceof ApiProblem && save.error.errors), ...wrong };
  const editedElsewhere = save.error instanceof ApiProblem && (save.error.status === 409 || save.error.status === 412);
  const put = (change: Partial<OfferDraft>) => setDraft({ ...draft, ...change });
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    const read = termsFrom(draft, currency, version);
    setWrong('errors' in read ? read.errors : {});
    if ('terms' in read) {
      save.mutate(read.terms, { onSuccess: (saved) => setVersion(saved.version) });
    }
  };
  return (
    <form className={form.form} onSubmit={send} noValidate aria-label="Price and access">
      {editedElsewhere ? (
        <p role="alert" className={form.conflict}>
          The offer was changed elsewhere meanwhile. <Button small onClick={onReload}>Show the new one</Button>
        </p>
      ) : (
        <FormError>{save.error && Object.keys(errors).length === 0 ? save.error.message : undefined}</FormError>
      )}
      <div className={css.ways} role="group" aria-label="Who watches all of it">
        <Way name="Part of Premium" checked={draft.includedInPremium} onChange={(includedInPremium) => put({ includedInPremium })}>
          Everyone with Premium watches it; you get a share of what they pay.
        </Way>
        <Way name="For members of your channel" checked={draft.membersOnly} onChange={(membersOnly) => put({ membersOnly })}>
          {membership?.active ? 'Your members watch it.' : 'Your channel has no memberships yet: set their price where you edit your channel.'}
        </Way>
      </div>
      <div className={css.fields}>
        <MoneyField label="Price to buy" name="buyPrice" currency={currency} value={draft.buyPrice} errors={errors['buyPrice']} hint="Empty: not for sale." onChange={(buyPrice) => put({ buyPrice })} />
        <MoneyField label="Price to rent" name="rentPrice" currency={currency} value={draft.rentPrice} errors={errors['rentPrice']} hint="Empty: not for rent." onChange={(rentPrice) => put({ rentPrice })} />
        <Field label="Hours of a rental" errors={errors['rentHours']}>
          {(control) => <input {...control} name="rentHours" inputMode="numeric" value={draft.rentHours} onChange={(event) => put({ rentHours: event.target.value })} />}
        </Field>
        <Field label="Seconds of the preview" errors={errors['previewSeconds']} hint="For those who have not paid. 0: none.">
          {(control) => (
            <input {...control} name="previewSeconds" inputMode="numeric" value={draft.previewSeconds} onChange={(event) => put({ previewSeconds: event.target.value })} />
          )}
        </Field>
      </div>
      <div className={form.actions}>
        <Button type="submit" kind="primary" busy={save.isPending}>
          Save the offer
        </Button>
        <span role="status">{save.isSuccess && 'Saved'}</span>
      </div>
    </form>
  );
}
