/** The platform counts to a hundred. */
export function badgeText(unread: number): string {
  return unread > 99 ? '99+' : String(unread);
}
