import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useResetPassword } from '@/api/auth/links';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { PageTitle } from '@/ui/page-title';
import { AuthCard } from './auth-card';
import { authErrors } from './auth-errors';
import { PasswordChecklist } from './password-checklist';
import { PasswordField } from './password-field';

export function ResetPasswordPage() {
  const [password, setPassword] = useState('');
  const token = useLocation().hash.slice(1);
  const reset = useResetPassword();
  const errors = authErrors(reset.error);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    reset.mutate({ token, password });
  };
  return (
    <AuthCard title="Set a new password" subtitle="All devices have to sign in again with it." foot={<Link to="/forgot-password">Ask for another link</Link>}>
      <PageTitle>Set a new password</PageTitle>
      {reset.isSuccess ? (
        <p role="status">
          Your password is changed. <Link to="/sign-in">Sign in</Link>
        </p>
      ) : (
        <form onSubmit={submit}>
          <FormError>{errors.form}</FormError>
          <PasswordField
            value={password}
            onChange={setPassword}
            autoComplete="new-password"
            errors={errors.password}
            hint={<PasswordChecklist password={password} email="" displayName="" />}
          />
          <Button type="submit" kind="primary" busy={reset.isPending}>
            Set password
          </Button>
        </form>
      )}
    </AuthCard>
  );
}
