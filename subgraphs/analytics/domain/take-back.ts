import type { Database, Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { AnalyticsContext } from '../context.ts';
import { lockPerson } from './people.ts';
import { recountMonth } from './recount-month.ts';

/** What came back of a transfer, as its event tells it. */
export interface TakenBack {
  readonly transactionId: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly restoredMinor: bigint;
}

/** Notes what came back of transfers; what is noted already stays. One statement for all. */
export async function noteTakenBack(
  { sql }: Pick<Database, 'sql'> | Pick<Tx, 'sql'>,
  taken: readonly TakenBack[],
): Promise<void> {
  await sql`
    insert into taken_back (transaction_id, restored_minor)
    select * from unnest(${taken.map(({ transactionId }) => toUuid(transactionId, 'txn'))}::uuid[], ${taken.map(({ restoredMinor }) => restoredMinor.toString())}::bigint[])
    on conflict (transaction_id) do nothing`;
}

/** What is left of a transfer's amount, of which a part may have come back: never less than nothing, as the fee comes back with it. */
export async function spentOf(tx: Tx, transactionId: Id<'txn'>, amountMinor: bigint): Promise<bigint> {
  const [row] = await tx.sql<{ restored_minor: bigint }[]>`
    select restored_minor from taken_back where transaction_id = ${toUuid(transactionId, 'txn')}`;
  const spent = amountMinor - (row?.restored_minor ?? 0n);
  return spent > 0n ? spent : 0n;
}

/**
 * Takes what came back of a transfer out of its sender's figures, once, in whatever order the two are told of. What was announced of a budget stays
 * announced.
 */
export async function takeBack(tx: Tx, { exchangeRates, defaultCurrency }: AnalyticsContext, taken: TakenBack): Promise<void> {
  const person = await lockPerson(tx, taken.senderId, defaultCurrency);
  const fresh = await tx.sql`
    insert into taken_back (transaction_id, restored_minor) values (${toUuid(taken.transactionId, 'txn')}, ${taken.restoredMinor})
    on conflict (transaction_id) do nothing returning 1`;
  if (fresh.length === 0) return;
  const [changed] = await tx.sql<{ month: string }[]>`
    update spendings set amount_minor = greatest(amount_minor - ${taken.restoredMinor}::bigint, 0)
    where transaction_id = ${toUuid(taken.transactionId, 'txn')} returning month`;
  if (changed === undefined) return;
  await tx.sql`delete from spendings where transaction_id = ${toUuid(taken.transactionId, 'txn')} and amount_minor = 0`;
  await recountMonth(tx, exchangeRates, person, changed.month);
}
