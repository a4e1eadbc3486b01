/** Who is on a side of a posting: a user, or an account of the house. */
export function partyOf({ userId, account }: { readonly userId: string | null; readonly account: string | null }): string {
  return userId ?? account ?? 'UNSPECIFIED';
}
