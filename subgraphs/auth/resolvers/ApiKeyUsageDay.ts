import type { UsageDay } from '../domain/api-key-usage.ts';

export const ApiKeyUsageDay = {
  day: ({ day }: UsageDay) => new Date(`${day}T00:00:00Z`),
};
