import type { Viewer } from '@mint/platform/auth/viewer.ts';

/** Why an API key is not taken. */
export type ApiKeyFault =
  | 'KEY_UNKNOWN'
  | 'KEY_EXPIRED'
  | 'KEY_REVOKED'
  | 'KEY_ROTATED'
  | 'KEY_ACCOUNT_FROZEN'
  | 'KEY_ADDRESS'
  | 'KEY_ATTEMPTS';

/** Why a request that carried a token or a key has no viewer. */
export type TokenFault = 'EXPIRED' | 'INVALID' | 'SESSION_ENDED' | 'UNVERIFIABLE' | ApiKeyFault;

/** Who asks, and from where. */
export interface Caller {
  /** Null for a request without a usable token: it may still do what the graph calls public, such as signing in. */
  readonly viewer: Viewer | null;
  /** When the viewer was known to be good, by the process's own clock: what ended since is another matter. */
  readonly knownAtMs: number;
  readonly tokenFault: TokenFault | null;
  /** The client's address, as the settings let the gateway believe it. */
  readonly ip: string;
  readonly userAgent: string | null;
  /** The `mint_…` cookies as one header line; null when there are none. */
  readonly cookies: string | null;
  /** The token came in a cookie, which a browser adds by itself. */
  readonly byCookie: boolean;
}
