import { useState } from 'react';
import { useRegister } from '@/api/auth/register';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import { authErrors } from './auth-errors';
import { PasswordChecklist } from './password-checklist';
import { PasswordField } from './password-field';

export function RegisterForm() {
  const [displayName, setDisplayName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const register = useRegister();
  const errors = authErrors(register.error);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    register.mutate({ displayName: displayName.trim(), email: email.trim(), password });
  };
  return (
    <form onSubmit={submit}>
      <FormError>{errors.form}</FormError>
      <Field label="Name" errors={errors.displayName}>
        {(control) => (
          <input
            {...control}
            name="displayName"
            autoComplete="name"
            required
            maxLength={50}
            value={displayName}
            onChange={(event) => setDisplayName(event.target.value)}
          />
        )}
      </Field>
      <Field label="E-mail" errors={errors.email}>
        {(control) => (
          <input {...control} name="email" type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} />
        )}
      </Field>
      <PasswordField
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        errors={errors.password}
        hint={<PasswordChecklist password={password} email={email} displayName={displayName} />}
      />
      <Button type="submit" kind="primary" busy={register.isPending}>
        Create account
      </Button>
    </form>
  );
}
