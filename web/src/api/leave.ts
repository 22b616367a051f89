/** Leaves the site, for a page of the payment provider's. */
export function leaveFor(address: string): void {
  location.assign(address);
}
