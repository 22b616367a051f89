import { useState } from 'react';
import { useRefund } from '@/api/payments/refund';
import { ApiProblem } from '@/api/problem';
import { useUser } from '@/api/use-session';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import css from './refunds-page.module.css';

// as the payment provider names them
const reasons = [
  ['requested_by_customer', 'The customer asked for it'],
  ['duplicate', 'It was paid twice'],
  ['fraudulent', 'It was fraud'],
] as const;

/** Gives money back. */
export function RefundsPage() {
  const user = useUser();
  return user?.roles.includes('operator') ? <RefundForm /> : <Notice title="This page is for operators">Your account is none.</Notice>;
}

function RefundForm() {
  const [id, setId] = useState('');
  const [reason, setReason] = useState<string>(reasons[0][0]);
  const [asking, setAsking] = useState(false);
  const refund = useRefund();
  const errors = refund.error instanceof ApiProblem ? refund.error.errors : {};
  const ask = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setAsking(true);
  };
  const close = () => setAsking(false);
  const give = () => refund.mutate({ chargeOrInvoiceId: id.trim(), reason }, { onSuccess: () => setId(''), onSettled: close });
  return (
    <div className={css.page}>
      <PageTitle>Refunds</PageTitle>
      <PageHead title="Refunds" note="The whole payment goes back, and what it opened closes at once." />
      <form className={css.form} onSubmit={ask} onChange={() => refund.reset()} aria-label="Refund">
        <FormError>{refund.error && Object.keys(errors).length === 0 ? refund.error.message : undefined}</FormError>
        <Field label="Charge or invoice" errors={errors['chargeOrInvoiceId']} hint="As the payment provider names it: ch_…, pi_… or in_…">
          {(control) => <input {...control} name="id" required maxLength={255} autoComplete="off" spellCheck={false} value={id} onChange={(event) => setId(event.target.value)} />}
        </Field>
        <Field label="Reason" errors={errors['reason']}>
          {(control) => (
            <select {...control} name="reason" value={reason} onChange={(event) => setReason(event.target.value)}>
              {reasons.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={css.actions}>
          <Button type="submit" kind="danger" busy={refund.isPending}>
            Refund
          </Button>
          <span role="status">{refund.isSuccess && `${refund.variables.chargeOrInvoiceId} is refunded`}</span>
        </div>
      </form>
      {asking && (
        <Dialog
          title="Give the money back?"
          onClose={close}
          actions={
            <>
              <Button onClick={close}>Leave it</Button>
              <Button kind="danger" busy={refund.isPending} onClick={give}>
                Give it back
              </Button>
            </>
          }
        >
          <p>All of {id.trim()} goes back to who paid it. This cannot be undone.</p>
        </Dialog>
      )}
    </div>
  );
}
