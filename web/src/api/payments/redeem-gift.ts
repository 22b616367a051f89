import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from '../schemas';
import { postOnce, triedAgain } from './post-once';

const redeemedSchema = z.object({ planId: z.string(), until: z.string() });

export function useRedeemGift() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => postOnce(redeemedSchema, '/api/payments/gifts/redeem', { code }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['payments'] }),
    ...triedAgain,
  });
}
