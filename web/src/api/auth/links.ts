import { useMutation } from '@tanstack/react-query';
import { command } from '../client';
import { renewSession } from '../session';

/** Asks for a mail with a link to set a new password. Nobody learns from the answer whether the address is known. */
export function useAskForReset() {
  return useMutation({ mutationFn: (email: string) => command('/api/auth/password-reset', { method: 'POST', body: { email }, anonymous: true }) });
}

export function useResetPassword() {
  return useMutation({
    mutationFn: (body: { readonly token: string; readonly password: string }) =>
      command('/api/auth/password-reset/complete', { method: 'POST', body, anonymous: true }),
    // the session of this browser has ended with the others
    onSuccess: () => renewSession().then(() => undefined),
  });
}

export function useAskForVerification() {
  return useMutation({ mutationFn: () => command('/api/auth/verification', { method: 'POST' }) });
}

export function useVerifyEmail() {
  return useMutation({
    mutationFn: (token: string) => command('/api/auth/verification/complete', { method: 'POST', body: { token }, anonymous: true }),
    // so that the site knows it without being opened anew
    onSuccess: () => renewSession().then(() => undefined),
  });
}
