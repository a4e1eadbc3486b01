/** The scopes that an API key may be given, in the order people are shown them. */
export const API_KEY_SCOPES = [
  'profile:read',
  'wallet:read',
  'transactions:read',
  'transfers:write',
  'requests:write',
  'notifications:read',
  'webhooks:write',
] as const;

export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];

/** Every scope a token may carry. `session` (needs the person) and `admin` (needs the office) are not for API keys. */
export const SCOPES = [...API_KEY_SCOPES, 'session', 'admin'] as const;

export type Scope = (typeof SCOPES)[number];

/** The scopes of a person's own session: every user scope and `session`; `admin` too for an administrator. */
export function sessionScopes(role: 'USER' | 'ADMIN'): readonly Scope[] {
  return role === 'ADMIN' ? SCOPES : SCOPES.filter((scope) => scope !== 'admin');
}
