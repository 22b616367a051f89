import { z } from '../schemas';

/** In minor units, always whole: cents, not euros. */
export const amountSchema = z.int();
export const currencySchema = z.string().regex(/^[A-Za-z]{3}$/);

export type Money = { readonly amount: number; readonly currency: string };

/** An address to leave for: nothing but the web, whatever an answer says. */
export const webAddressSchema = z.url({ protocol: /^https?$/ });
