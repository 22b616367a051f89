import { useAskForVerification } from '@/api/auth/links';
import { useUser } from '@/api/use-session';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';

/** Nothing, once the address is known to be the user's. */
export function UnconfirmedAddress() {
  const user = useUser();
  const ask = useAskForVerification();
  if (!user || user.emailVerified) {
    return null;
  }

  return (
    <section aria-label="Your address">
      <p>Mails start when you have confirmed that {user.email} is yours.</p>
      {ask.isSuccess ? (
        <p role="status">A mail with a link is on its way.</p>
      ) : (
        <Button busy={ask.isPending} onClick={() => ask.mutate()}>
          Send the link again
        </Button>
      )}
      <FormError>{ask.error?.message}</FormError>
    </section>
  );
}
