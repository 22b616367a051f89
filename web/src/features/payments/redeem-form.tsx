import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRedeemGift } from '@/api/payments/redeem-gift';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { date } from '@/ui/time';
import css from './panel.module.css';

/** A gift's link brings the code along. */
export function RedeemForm() {
  const [query] = useSearchParams();
  const [code, setCode] = useState(query.get('gift') ?? '');
  const redeem = useRedeemGift();
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    redeem.mutate(code.trim(), { onSuccess: () => setCode('') });
  };
  return (
    <form className={css.panel} onSubmit={send} aria-label="Redeem a gift code">
      <h2>Redeem a gift code</h2>
      <Field label="Gift code" errors={redeem.error ? [redeem.error.message] : []}>
        {(control) => (
          <input
            {...control}
            name="code"
            required
            maxLength={64}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div className={css.actions}>
        <Button type="submit" kind="primary" busy={redeem.isPending} disabled={code.trim() === ''}>
          Redeem
        </Button>
        <span role="status">{redeem.data && `Premium is yours until ${date(redeem.data.until)}.`}</span>
      </div>
    </form>
  );
}
