import type { Money } from '@/api/payments/money';

type Amount = `${number}`;

/** `€9.99`: written from whole minor units, without a detour through fractions that a machine cannot hold. */
export function priceText({ amount, currency }: Money): string {
  const form = new Intl.NumberFormat('en', { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  return form.format(decimal(amount, currency));
}

/** As {@link priceText}, with every digit: for columns of figures. */
export function amountText({ amount, currency }: Money): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(decimal(amount, currency));
}

/** `9.99`: an amount as somebody would type it. */
export function decimal(amount: number, currency: string): Amount {
  const digits = minorDigits(currency);
  const all = String(Math.abs(amount)).padStart(digits + 1, '0');
  const [whole, rest] = [all.slice(0, all.length - digits), all.slice(all.length - digits)];
  return `${amount < 0 ? '-' : ''}${whole}${digits > 0 ? `.${rest}` : ''}` as Amount;
}

/** What was typed, in minor units; undefined when it is no amount of this currency: `1,000` euros could be a thousand or one. */
export function amountFrom(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency);
  const [, whole = '', rest = ''] = /^\s*(\d{1,7})(?:[.,](\d+))?\s*$/.exec(text) ?? [];
  return whole === '' || rest.length > digits ? undefined : Number(whole + rest.padEnd(digits, '0'));
}

/** How many digits stand behind the point: two for most, none for yen. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** `€`. */
export function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency.toUpperCase();
}
