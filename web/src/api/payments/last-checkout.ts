const name = 'checkout';

/** For a way back that does not say which one it was. */
export function rememberCheckout(checkoutId: string): void {
  try {
    sessionStorage.setItem(name, checkoutId);
  } catch {
    // storage is switched off: the way back says it
  }
}

export function lastCheckout(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
