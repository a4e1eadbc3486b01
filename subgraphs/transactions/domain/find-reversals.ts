import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';

/** What was taken back of a transaction. */
export interface Reversal {
  /** What was taken back and what was no longer there, in the currency that the recipient had received. */
  readonly takenMinor: bigint;
  readonly shortMinor: bigint;
  /** What the sender has again, in the transaction's own currency. */
  readonly restoredMinor: bigint;
  readonly at: Date;
}

/** The reversals of these transactions, of those that were taken back, in one query. Whether they may be read is the caller's to know. */
export async function findReversals(
  { database }: TransactionsContext,
  ids: readonly Id<'txn'>[],
): Promise<Map<Id<'txn'>, Reversal>> {
  const rows = await database.sql<
    { transaction_id: string; taken_minor: bigint; short_minor: bigint; restored_minor: bigint; ended_at: Date }[]
  >`
    select transaction_id, taken_minor, short_minor, restored_minor, ended_at from reversals
    where transaction_id = any(${ids.map((id) => toUuid(id, 'txn'))}::uuid[]) and state = 'DONE'`;
  return new Map(
    rows.map((row) => [
      fromUuid('txn', row.transaction_id),
      { takenMinor: row.taken_minor, shortMinor: row.short_minor, restoredMinor: row.restored_minor, at: row.ended_at },
    ]),
  );
}
