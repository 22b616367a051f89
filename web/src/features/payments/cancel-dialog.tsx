import { useCancelSubscription } from '@/api/payments/change-subscription';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormError } from '@/ui/form-error';
import { date } from '@/ui/time';

type CancelDialogProps = {
  readonly what: string;
  readonly subscription: { readonly subscriptionId: string; readonly currentPeriodEnd: string };
  readonly onClose: () => void;
};

export function CancelDialog({ what, subscription, onClose }: CancelDialogProps) {
  const cancel = useCancelSubscription(subscription.subscriptionId);
  const day = date(subscription.currentPeriodEnd);
  return (
    <Dialog
      title={`Cancel ${what}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" busy={cancel.isPending} onClick={() => cancel.mutate(undefined, { onSuccess: onClose })}>
            Cancel it
          </Button>
        </>
      }
    >
      <p>
        It stays yours until {day}, and nothing is charged from then on. Videos that you bought stay yours. Until {day} you can take this back.
      </p>
      <FormError>{cancel.error?.message}</FormError>
    </Dialog>
  );
}
