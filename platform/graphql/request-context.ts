import type { Viewer } from '../auth/viewer.ts';
import { unauthenticated } from '../errors/errors.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface CookieOptions {
  /** Lifetime in seconds; 0 removes the cookie; left out, it lasts as long as the browser. */
  readonly maxAgeSeconds?: number;
  readonly path?: string;
  /** Hidden from scripts; true unless told. */
  readonly httpOnly?: boolean;
  /** Sent over TLS only; true unless told. */
  readonly secure?: boolean;
  /** Strict unless told. */
  readonly sameSite?: 'Strict' | 'Lax' | 'None';
}

/** What is known of the client's request, as the gateway saw it. */
export interface ClientRequest {
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly traceId: string;
  /** Only the `mint_…` cookies. */
  readonly cookies: Readonly<Record<string, string>>;
  /** Has a cookie set in the client. Has no effect in a subscription, whose answer has no headers. */
  setCookie(name: string, value: string, options?: CookieOptions): void;
}

/** What every resolver gets as its context. One a request. */
export interface RequestContext<Context, Loaders = Record<never, never>> {
  readonly viewer: Viewer | null;
  /** The domain's own context: its database, clients and settings. */
  readonly domain: Context;
  /** DataLoaders of this request. */
  readonly loaders: Loaders;
  readonly request: ClientRequest;
  /** Subscriptions: where to go on from, in place of the `after` argument; null when the client comes for the first time. */
  readonly resumeAfter: string | null;
  readonly log: Logger;
}

/** The request's viewer. Throws UNAUTHENTICATED when nobody has signed in. */
export function requireViewer(context: { readonly viewer: Viewer | null }): Viewer {
  if (context.viewer === null) throw unauthenticated();
  return context.viewer;
}
