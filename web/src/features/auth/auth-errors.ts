import { ApiProblem } from '@/api/problem';

export type AuthErrors = {
  readonly email?: readonly string[];
  readonly displayName?: readonly string[];
  readonly password?: readonly string[];
  readonly form?: string;
};

const fieldOf: Readonly<Record<string, 'email' | 'displayName' | 'password'>> = {
  'invalid-email': 'email',
  'email-taken': 'email',
  'invalid-display-name': 'displayName',
  'weak-password': 'password',
};

/** Puts a refusal beside the field that it is about. */
export function authErrors(error: unknown): AuthErrors {
  if (!error) {
    return {};
  }

  if (!(error instanceof ApiProblem)) {
    return { form: 'Something went wrong. Try again.' };
  }

  const field = fieldOf[error.name];
  if (field) {
    return { [field]: [error.detail ?? `${error.title}.`] };
  }

  const wait = error.status === 429 && error.retryAfter ? ` Try again in ${error.retryAfter} seconds.` : '';
  return { form: `${error.detail ?? `${error.title}.`}${wait}` };
}
