import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useAskForReset } from '@/api/auth/links';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import { PageTitle } from '@/ui/page-title';
import { AuthCard } from './auth-card';
import { authErrors } from './auth-errors';

export function ForgotPasswordPage() {
  // who has typed it on the page of signing in does not type it again
  const typed = (useLocation().state as { email?: string } | null)?.email;
  const [email, setEmail] = useState(typed ?? '');
  const ask = useAskForReset();
  const errors = authErrors(ask.error);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    ask.mutate(email.trim());
  };
  return (
    <AuthCard title="Forgot your password?" subtitle="We send you a link to set a new one." foot={<Link to="/sign-in">Back to sign in</Link>}>
      <PageTitle>Forgot your password?</PageTitle>
      {ask.isSuccess ? (
        <p role="status">If {email.trim()} belongs to an account, a mail is on its way. Its link works for half an hour.</p>
      ) : (
        <form onSubmit={submit}>
          <FormError>{errors.form}</FormError>
          <Field label="E-mail" errors={errors.email}>
            {(control) => (
              <input {...control} name="email" type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} />
            )}
          </Field>
          <Button type="submit" kind="primary" busy={ask.isPending}>
            Send the link
          </Button>
        </form>
      )}
    </AuthCard>
  );
}
