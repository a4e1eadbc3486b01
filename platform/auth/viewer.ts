import type { Id } from '../ids/ids.ts';
import type { Money } from '../money/money.ts';

export type Role = 'USER' | 'ADMIN';

/** Who asks: the holder of a verified access token. */
export interface Viewer {
  readonly userId: Id<'usr'>;
  /** The session the token belongs to; null for an API key. */
  readonly sessionId: Id<'ses'> | null;
  /** The API key the token was exchanged for; null for a session. */
  readonly apiKeyId: Id<'key'> | null;
  /** What the API key may send in a day; null when only the user's own limits hold, as they do for a session. */
  readonly budget: Money | null;
  readonly role: Role;
  readonly scopes: ReadonlySet<string>;
  readonly expiresAt: Date;
  /** The token itself, for handing on to a subgraph. Never logged. */
  readonly token: string;
}
