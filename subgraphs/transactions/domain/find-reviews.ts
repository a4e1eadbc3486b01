import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import type { Assessment } from './assess-transfer.ts';
import type { FailureCode, ReviewVerdict } from './machine.ts';

/** The review of a transfer whose money was held. */
export interface Review {
  readonly assessment: Assessment;
  /** When it ends at the latest; null until the case is open. */
  readonly until: Date | null;
  readonly verdict: ReviewVerdict | null;
  /** Why the ledger would not capture a hold that was approved; null when it would. */
  readonly refusal: FailureCode | null;
}

/** The reviews of these transactions, of those that have one, in one query. Whether they may be read is the caller's to know. */
export async function findReviews({ database }: TransactionsContext, ids: readonly Id<'txn'>[]): Promise<Map<Id<'txn'>, Review>> {
  const rows = await database.sql<
    {
      transaction_id: string;
      assessment: Assessment;
      until: Date | null;
      verdict: ReviewVerdict | null;
      refusal: FailureCode | null;
    }[]
  >`
    select transaction_id, assessment, until, verdict, refusal from reviews
    where transaction_id = any(${ids.map((id) => toUuid(id, 'txn'))}::uuid[])`;
  return new Map(rows.map(({ transaction_id, ...review }) => [fromUuid('txn', transaction_id), review]));
}
