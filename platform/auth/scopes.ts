/** Every scope a token may carry, in the order people are shown them. `session` (needs the person) and `admin` (needs the office) are not for API keys. */
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

/** The scopes of a person's own session: every user scope and `session`; `admin` too for an administrator. */
export function sessionScopes(role: 'USER' | 'ADMIN'): readonly Scope[] {
  return role === 'ADMIN' ? SCOPES : SCOPES.filter((scope) => scope !== 'admin');
}
