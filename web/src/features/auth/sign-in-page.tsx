import { useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { useSignIn } from '@/api/auth/sign-in';
import { useUser } from '@/api/use-session';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import { PageTitle } from '@/ui/page-title';
import { AuthCard } from './auth-card';
import { authErrors } from './auth-errors';
import { PasswordField } from './password-field';
import { useReturnPath } from '@/ui/return-to';

export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const errors = authErrors(signIn.error);
  const { search } = useLocation();
  const returnPath = useReturnPath();
  if (useUser()) {
    return <Navigate to={returnPath} replace />;
  }

  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password });
  };
  return (
    <AuthCard
      title="Sign in"
      subtitle="Good to see you again."
      foot={
        <>
          New here? <Link to={`/sign-up${search}`}>Create an account</Link>
          <br />
          <Link to="/forgot-password" state={{ email }}>
            Forgot your password?
          </Link>
        </>
      }
    >
      <PageTitle>Sign in</PageTitle>
      <form onSubmit={submit}>
        <FormError>{errors.form}</FormError>
        <Field label="E-mail" errors={errors.email}>
          {(control) => (
            <input
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <PasswordField value={password} onChange={setPassword} autoComplete="current-password" errors={errors.password} />
        <Button type="submit" kind="primary" busy={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </AuthCard>
  );
}
