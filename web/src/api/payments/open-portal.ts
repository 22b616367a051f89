import { useMutation } from '@tanstack/react-query';
import { leaveFor } from '../leave';
import { z } from '../schemas';
import { webAddressSchema } from './money';
import { postOnce, triedAgain } from './post-once';

const portalSchema = z.object({ url: webAddressSchema });

/** Leaves for the provider's page about cards and addresses; the viewer comes back to this path. */
export function useOpenPortal(returnPath: string) {
  return useMutation({
    mutationFn: () => postOnce(portalSchema, '/api/payments/portal', { returnPath }),
    onSuccess: ({ url }) => leaveFor(url),
    ...triedAgain,
  });
}
