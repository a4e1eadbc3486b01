/** Every scope a token may carry, in the order people are shown them. `session` and `admin` are never granted to API keys. */
export const SCOPES = [
  'profile:read',
  'wallet:read',
  'transactions:read',
  'transfers:write',
  'requests:write',
  'notifications:read',
  'webhooks:write',
  'session',
  'admin',
] as const;

export type Scope = (typeof SCOPES)[number];

/** The scopes that an API key may be given: all that a person may do but what needs them in person (`session`) or their office (`admin`). */
export const API_KEY_SCOPES: readonly Scope[] = SCOPES.filter((scope) => scope !== 'session' && scope !== 'admin');

/** Whether a value names a scope that exists. */
export function isScope(value: unknown): value is Scope {
  return typeof value === 'string' && (SCOPES as readonly string[]).includes(value);
}

/** The scopes of a person's own session: every user scope and `session`; `admin` too for an administrator. */
export function sessionScopes(role: 'USER' | 'ADMIN'): readonly Scope[] {
  return role === 'ADMIN' ? SCOPES : SCOPES.filter((scope) => scope !== 'admin');
}
