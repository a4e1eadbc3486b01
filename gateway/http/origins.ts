/** Which web pages may use this gateway with the cookies of whoever looks at them. */
export interface Origins {
  /** Whether a request comes from the gateway's own page, an allowed one, or no web page at all. */
  trusts(origin: string | undefined, host: string | undefined): boolean;
  /** Whether a page of another origin may read answers. */
  mayRead(origin: string): boolean;
}

/** `allowed` beside the gateway's own origin. */
export function createOrigins(allowed: readonly string[]): Origins {
  const known = new Set(allowed);
  return {
    trusts: (origin, host) =>
      origin === undefined || known.has(origin) || (host !== undefined && URL.parse(origin)?.host === host),
    mayRead: (origin) => known.has(origin),
  };
}
