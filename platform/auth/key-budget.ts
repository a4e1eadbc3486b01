import type { Id } from '../ids/ids.ts';
import type { Money } from '../money/money.ts';
import type { Viewer } from './viewer.ts';

/** What an API key may send in a day in UTC, and which key that is. */
export interface KeyBudget extends Money {
  readonly apiKeyId: Id<'key'>;
}

/** The budget that binds whoever asks; null for a session, and for a key without one. */
export function keyBudgetOf({ apiKeyId, budget }: Pick<Viewer, 'apiKeyId' | 'budget'>): KeyBudget | null {
  return apiKeyId === null || budget === null ? null : { ...budget, apiKeyId };
}
