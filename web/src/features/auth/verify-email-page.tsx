import { Link, useLocation } from 'react-router';
import { useVerifyEmail } from '@/api/auth/links';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { PageTitle } from '@/ui/page-title';
import { AuthCard } from './auth-card';
import { authErrors } from './auth-errors';

/** Asks back, for programs look at the links of mails before people do. */
export function VerifyEmailPage() {
  const token = useLocation().hash.slice(1);
  const verify = useVerifyEmail();
  return (
    <AuthCard title="Is this your address?" subtitle="Then we may write to it when you ask for mails." foot={<Link to="/">Go to the start page</Link>}>
      <PageTitle>Confirm your address</PageTitle>
      {verify.isSuccess ? (
        <p role="status">Thank you, your address is confirmed.</p>
      ) : (
        <>
          <FormError>{authErrors(verify.error).form}</FormError>
          <Button kind="primary" busy={verify.isPending} onClick={() => verify.mutate(token)}>
            Yes, it is mine
          </Button>
        </>
      )}
    </AuthCard>
  );
}
