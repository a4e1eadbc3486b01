/** The cookie that carries an access token for browsers. */
export const ACCESS_COOKIE = 'mint_access';
const OURS = /^mint_\w+$/;

/** The `mint_…` cookies of a Cookie header, as one header line again; null when there are none. Cookies of other applications stay here. */
export function ownCookies(header: string | undefined): string | null {
  if (header === undefined) return null;
  const own = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => OURS.test(pair.slice(0, Math.max(0, pair.indexOf('=')))));
  return own.length > 0 ? own.join('; ') : null;
}
