import type { Processing } from '@/api/catalog/processing';
import { remaining } from '@/ui/time';

/** The state of a source in the words of an operator. */
export function stateText({ state, percent, remainingSeconds, reasonCode, reason, retryable }: Processing): string {
  if (state === 'failed') {
    return `${reasonCode ?? 'unknown'}: ${reason ?? ''} ${retryable ? 'May succeed when it is tried again.' : 'Not expected to succeed again.'}`;
  }

  const parts = [state, percent === null ? undefined : `${Math.floor(percent)} %`, remainingSeconds === null ? undefined : remaining(remainingSeconds)];
  return parts.filter(Boolean).join(', ');
}
