import type { Offer } from '@/api/payments/offer';
import type { OfferTerms } from '@/api/payments/own-offer';
import { amountFrom, decimal } from '@/ui/money';

/** An offer as it stands in a form: amounts and numbers as they were typed. */
export type OfferDraft = {
  readonly includedInPremium: boolean;
  readonly membersOnly: boolean;
  /** Empty: not to be had this way. */
  readonly buyPrice: string;
  readonly rentPrice: string;
  readonly rentHours: string;
  readonly previewSeconds: string;
};

type Errors = Partial<Record<'buyPrice' | 'rentPrice' | 'rentHours' | 'previewSeconds', readonly string[]>>;

const usualRentHours = 48;
const usualPreview = 60;
const longestPreview = 600;
const longestRent = 8760;

export function draftOf(offer: Offer | null): OfferDraft {
  const price = (amount: number | null | undefined) => (offer && typeof amount === 'number' ? decimal(amount, offer.currency) : '');
  return {
    includedInPremium: offer?.includedInPremium ?? false,
    membersOnly: offer?.membersOnly ?? false,
    buyPrice: price(offer?.buyPrice),
    rentPrice: price(offer?.rentPrice),
    rentHours: String(offer?.rentHours ?? usualRentHours),
    previewSeconds: String(offer?.previewSeconds ?? usualPreview),
  };
}

/** What is to be saved, or what is wrong with it by field. */
export function termsFrom(draft: OfferDraft, currency: string, version: number): { readonly terms: OfferTerms } | { readonly errors: Errors } {
  const [buyPrice, rentPrice] = [priceFrom(draft.buyPrice, currency), priceFrom(draft.rentPrice, currency)];
  const rentHours = wholeFrom(draft.rentHours, 1, longestRent);
  const previewSeconds = wholeFrom(draft.previewSeconds, 0, longestPreview);
  if (buyPrice === undefined || rentPrice === undefined || rentHours === undefined || previewSeconds === undefined) {
    const noPrice = [`Write an amount above zero, like ${decimal(499, currency)}, or leave it empty.`];
    return {
      errors: {
        ...(buyPrice === undefined && { buyPrice: noPrice }),
        ...(rentPrice === undefined && { rentPrice: noPrice }),
        ...(rentHours === undefined && { rentHours: [`Whole hours, 1 to ${longestRent}.`] }),
        ...(previewSeconds === undefined && { previewSeconds: [`Whole seconds, 0 to ${longestPreview}.`] }),
      },
    };
  }

  const { includedInPremium, membersOnly } = draft;
  return { terms: { includedInPremium, membersOnly, buyPrice, rentPrice, rentHours, previewSeconds, currency, version } };
}

// null: none was wanted
function priceFrom(text: string, currency: string): number | null | undefined {
  return text.trim() === '' ? null : amountFrom(text, currency) || undefined;
}

function wholeFrom(text: string, least: number, most: number): number | undefined {
  const number = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
