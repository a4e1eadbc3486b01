import type { ApiKeyScope } from '@mint/platform/auth/scopes.ts';
import { badUserInput } from '@mint/platform/errors/errors.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { ApiKeyUsageArgs, ApiKeyScope as GraphScope } from '../__generated__/schema.ts';
import { dayBefore, keptUsageDays, type UsageDay } from '../domain/api-key-usage.ts';
import type { ApiKey as ApiKeyEntity } from '../domain/api-keys.ts';
import type { GraphContext } from '../graph-context.ts';

/** Scopes as the graph names them. */
const names: Record<ApiKeyScope, GraphScope> = {
  'profile:read': 'PROFILE_READ',
  'wallet:read': 'WALLET_READ',
  'transactions:read': 'TRANSACTIONS_READ',
  'transfers:write': 'TRANSFERS_WRITE',
  'requests:write': 'REQUESTS_WRITE',
  'notifications:read': 'NOTIFICATIONS_READ',
  'webhooks:write': 'WEBHOOKS_WRITE',
};

async function usage({ id }: ApiKeyEntity, { days }: ApiKeyUsageArgs, { loaders }: GraphContext): Promise<readonly UsageDay[]> {
  const asked = days ?? 30;
  if (asked < 1 || asked > keptUsageDays) throw badUserInput(`\`days\` must be 1 to ${keptUsageDays}.`);
  const since = dayBefore(asked - 1);
  return ((await loaders.apiKeyUsage.load(id)) ?? []).filter(({ day }) => day >= since);
}

export const ApiKey = {
  scopes: ({ scopes }: ApiKeyEntity) => scopes.map((scope) => names[scope]),
  dailyLimit: ({ dailyLimit }: ApiKeyEntity) => dailyLimit && toGraphqlMoney(dailyLimit),
  usage,
};
