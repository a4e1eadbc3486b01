import type { ApiKeyScope, DeveloperKeysQuery } from '@mint/sdk/__generated__/graphql.ts';

export type DeveloperKey = NonNullable<DeveloperKeysQuery['apiKeys']>[number];

/** What a key may do, in words. */
export const scopeNames = {
  PROFILE_READ: 'Read your profile, find people',
  WALLET_READ: 'Read wallets and statements',
  TRANSACTIONS_READ: 'Read transactions',
  TRANSFERS_WRITE: 'Send money',
  REQUESTS_WRITE: 'Ask for money, split bills',
  NOTIFICATIONS_READ: 'Read notifications',
  WEBHOOKS_WRITE: 'Look after webhooks',
} as const satisfies Record<ApiKeyScope, string>;

/** Whether a key has ended, for one reason or another. */
export const hasEnded = ({ revokedAt, expiresAt }: Pick<DeveloperKey, 'revokedAt' | 'expiresAt'>): boolean =>
  revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= Date.now());
