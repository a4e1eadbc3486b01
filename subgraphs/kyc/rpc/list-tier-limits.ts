import type { KycContext } from '../context.ts';
import { listTierLimits as list } from '../domain/read-limits.ts';
import { writeLimits } from './write-answer.ts';

/** Every tier's limits, lowest tier first. */
export async function listTierLimits({ database }: KycContext) {
  return { limits: (await list(database)).map(writeLimits) };
}
