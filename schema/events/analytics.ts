import { timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** Where people's budgets are told of; keyed by person, so that one person's events keep their order. */
export const analyticsTopic = 'analytics.events';

/** A sum in minor units: larger than any one amount may be. */
const sumMinor = z.codec(z.string().regex(/^\d{1,60}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (sum) => sum.toString(),
});

const budgetReached = z.object({
  userId: idOf('usr'),
  budgetId: idOf('bud'),
  category: z.string(),
  /** The month in UTC that it was spent in, `2026-01`. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  limitMinor: sumMinor,
  /** What was spent on the category in the month, with the transaction that brought it there. */
  spentMinor: sumMinor,
  /** The person's base currency, which both are in. */
  currency: z.string().length(3),
  /** The transaction that brought it there. */
  transactionId: idOf('txn'),
  reachedAt: timestamp,
});

/** Four fifths of a budget are spent. Told once a month of a category, and not after it was told that the budget is exceeded. */
export const analyticsBudgetWarning = defineEvent({
  type: 'analytics.budget_warning',
  version: 1,
  topic: analyticsTopic,
  payload: budgetReached,
  key: (payload) => payload.userId,
});

/** All of a budget is spent, or more. Told once a month of a category. */
export const analyticsBudgetExceeded = defineEvent({
  type: 'analytics.budget_exceeded',
  version: 1,
  topic: analyticsTopic,
  payload: budgetReached,
  key: (payload) => payload.userId,
});

/** Every event of this domain. */
export const analyticsEvents = [analyticsBudgetWarning, analyticsBudgetExceeded] as const;
