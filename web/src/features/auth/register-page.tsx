import { Link, Navigate, useLocation } from 'react-router';
import { useUser } from '@/api/use-session';
import { PageTitle } from '@/ui/page-title';
import { AuthCard } from './auth-card';
import { RegisterForm } from './register-form';
import { useReturnPath } from '@/ui/return-to';

export function RegisterPage() {
  const { search } = useLocation();
  const returnPath = useReturnPath();
  if (useUser()) {
    return <Navigate to={returnPath} replace />;
  }

  return (
    <AuthCard
      title="Create an account"
      subtitle="To upload videos, and to watch what is shared with you."
      foot={
        <>
          Have one already? <Link to={`/sign-in${search}`}>Sign in</Link>
        </>
      }
    >
      <PageTitle>Create an account</PageTitle>
      <RegisterForm />
    </AuthCard>
  );
}
