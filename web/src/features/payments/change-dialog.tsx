import { useChangePlan, useChangePreview } from '@/api/payments/change-subscription';
import type { Plan } from '@/api/payments/list-plans';
import type { Subscription } from '@/api/payments/show-account';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormError } from '@/ui/form-error';
import { amountText, priceText } from '@/ui/money';
import { Skeleton } from '@/ui/skeleton';

type ChangeDialogProps = { readonly subscription: Subscription; readonly to: Plan; readonly onClose: () => void };

/** Says what a change costs before it is made. */
export function ChangeDialog({ subscription: { subscriptionId }, to, onClose }: ChangeDialogProps) {
  const preview = useChangePreview(subscriptionId, to.planId);
  const change = useChangePlan(subscriptionId);
  return (
    <Dialog
      title={`Pay ${priceText(to)} a ${to.interval} from now on?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button kind="primary" busy={change.isPending} disabled={!preview.data} onClick={() => change.mutate(to.planId, { onSuccess: onClose })}>
            Change the plan
          </Button>
        </>
      }
    >
      {preview.data && <p>{previewText(preview.data)}</p>}
      {preview.isPending && (
        <div role="status" aria-label="Asking what the change costs">
          <Skeleton width="80%" />
        </div>
      )}
      <FormError>{preview.error?.message ?? change.error?.message}</FormError>
    </Dialog>
  );
}

function previewText({ amountDue, currency }: { readonly amountDue: number; readonly currency: string }): string {
  if (amountDue > 0) {
    return `You pay ${amountText({ amount: amountDue, currency })} today: what is left of your old plan is counted in.`;
  }

  return amountDue < 0 ? `Nothing is due today, and ${amountText({ amount: -amountDue, currency })} is counted towards your next payments.` : 'Nothing is due today.';
}
