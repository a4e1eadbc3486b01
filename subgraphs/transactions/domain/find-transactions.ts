import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import type { Status } from './machine.ts';
import { type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/** Who asks, and whether everybody's transactions are theirs to see. */
export interface Reader {
  readonly userId: Id<'usr'>;
  readonly isAdmin: boolean;
}

/** Whether a person may read a transaction: its sender, its recipient and an admin may. */
export function mayRead(transaction: Transaction, { userId, isAdmin }: Reader): boolean {
  return isAdmin || transaction.senderId === userId || transaction.recipientId === userId;
}

/** The transactions with these ids, whoever's they are, in one query. */
export async function findAllTransactions({ database }: TransactionsContext, ids: readonly Id<'txn'>[]): Promise<Transaction[]> {
  const rows = await database.sql<TransactionRow[]>`
    select * from transactions where id = any(${ids.map((id) => toUuid(id, 'txn'))}::uuid[])`;
  return rows.map(toTransaction);
}

/** The transactions with these ids that the reader may see, in one query; the others are left out. */
export async function findTransactions(
  context: TransactionsContext,
  ids: readonly Id<'txn'>[],
  reader: Reader,
): Promise<Map<Id<'txn'>, Transaction>> {
  const found = (await findAllTransactions(context, ids)).filter((transaction) => mayRead(transaction, reader));
  return new Map(found.map((transaction) => [transaction.id, transaction]));
}

/** The transaction as it is now. Throws when there is none: transactions are never removed. */
export async function reloadTransaction({ database }: TransactionsContext, id: Id<'txn'>): Promise<Transaction> {
  const [row] = await database.sql<TransactionRow[]>`select * from transactions where id = ${toUuid(id, 'txn')}`;
  if (row === undefined) throw new Error(`Transaction ${id} has gone`);
  return toTransaction(row);
}

/** The transaction that a person made with an idempotency key; null when the key is new. */
export async function findByKey(
  { database }: TransactionsContext,
  principalId: Id<'usr'>,
  idempotencyKey: string,
): Promise<Transaction | null> {
  const [row] = await database.sql<TransactionRow[]>`
    select * from transactions where principal_id = ${toUuid(principalId, 'usr')} and idempotency_key = ${idempotencyKey}`;
  return row === undefined ? null : toTransaction(row);
}

/** A status that a transaction reached, and when. */
export interface TrailEntry {
  readonly status: Status;
  readonly at: Date;
}

/** The trails of these transactions, each oldest first, in one query. Whether they may be read is the caller's to know. */
export async function findTrails(
  { database }: TransactionsContext,
  ids: readonly Id<'txn'>[],
): Promise<Map<Id<'txn'>, TrailEntry[]>> {
  const rows = await database.sql<{ transaction_id: string; status: Status; at: Date }[]>`
    select transaction_id, status, at from transaction_events
    where transaction_id = any(${ids.map((id) => toUuid(id, 'txn'))}::uuid[])
    order by transaction_id, sequence`;
  const trails = new Map<Id<'txn'>, TrailEntry[]>();
  for (const { transaction_id, status, at } of rows) {
    const id = fromUuid('txn', transaction_id);
    const trail = trails.get(id) ?? [];
    trails.set(id, trail);
    trail.push({ status, at });
  }
  return trails;
}
