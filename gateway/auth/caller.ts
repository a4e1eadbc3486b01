import type { Viewer } from '@mint/platform/auth/viewer.ts';

/** Why a request that carried a token has no viewer. */
export type TokenFault = 'EXPIRED' | 'INVALID' | 'UNVERIFIABLE';

/** Who asks, and from where. */
export interface Caller {
  /** Null for a request without a usable token: it may still do what the graph calls public, such as signing in. */
  readonly viewer: Viewer | null;
  readonly tokenFault: TokenFault | null;
  /** The client's address, as the settings let the gateway believe it. */
  readonly ip: string;
  readonly userAgent: string | null;
  /** The `mint_…` cookies as one header line; null when there are none. */
  readonly cookies: string | null;
  /** The token came in a cookie, which a browser adds by itself. */
  readonly byCookie: boolean;
}
