import type { Database } from '@mint/platform/database/database.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { type Posting, type PostResult, postingEventTemplate } from './posting.ts';

/** The most postings that one call of `post_batch` takes. */
export const BATCH_LIMIT = 200;

/** A posting on its way, with the trace it belongs to. */
export interface TracedPosting {
  readonly posting: Posting;
  readonly traceparent: string | null;
}

/** A posting's outcome; DUPLICATE: the same transaction stood in the batch before, ask again. */
export type BatchResult = PostResult<PostResult['outcome'] | 'DUPLICATE'>;

interface SingleRow {
  outcome: PostResult['outcome'];
  side: PostResult['side'];
  debit_balance: bigint | null;
  debit_held: bigint | null;
  credit_balance: bigint | null;
  credit_held: bigint | null;
  posted_at: Date | null;
}

const SINGLE = 'select * from post_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)';

/** Posts one. Throws what the database throws; the outcome is then unknown unless the error says otherwise. */
export async function postOne({ sql }: Database, { posting, traceparent }: TracedPosting): Promise<BatchResult> {
  const { transactionId, kind, debit, credit, amountMinor, currency } = posting;
  const [row] = await sql.unsafe<SingleRow[]>(
    SINGLE,
    [
      toUuid(transactionId, 'txn'),
      kind,
      debit.uuid,
      debit.account !== null,
      credit.uuid,
      credit.account !== null,
      amountMinor.toString(),
      currency,
      transactionId,
      postingEventTemplate(posting, debit, credit),
      traceparent,
    ],
    { prepare: true },
  );
  if (row === undefined) throw new Error('post_one answered with no row');
  return {
    outcome: row.outcome,
    side: row.side,
    debitBalanceMinor: row.debit_balance,
    debitHeldMinor: row.debit_held,
    creditBalanceMinor: row.credit_balance,
    creditHeldMinor: row.credit_held,
    postedAt: row.posted_at,
  };
}

// Arrays travel as text both ways: the driver's own conversion goes character by character.
const BATCH = `
  select array_to_string(outcome, ',') as outcome, array_to_string(side, ',', '') as side,
    array_to_string(debit_balance, ',', '') as debit_balance, array_to_string(credit_balance, ',', '') as credit_balance,
    array_to_string(held, ',', '') as held, array_to_string(posted_at, ',', '') as posted_at
  from post_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

interface BatchRow {
  outcome: string;
  side: string;
  debit_balance: string;
  credit_balance: string;
  held: string;
  posted_at: string;
}

const literal = (values: readonly unknown[]) => `{${values.join(',')}}`;
const minor = (text: string | undefined) => (text === undefined || text === '' ? null : BigInt(text));

/** Posts up to BATCH_LIMIT in one step and one commit, each with an outcome of its own. All or none of the call happens. */
export async function postBatch({ sql }: Database, batch: readonly TracedPosting[]): Promise<BatchResult[]> {
  const layout = layOut(batch);
  const postings = batch.map((item) => item.posting);
  const [row] = await sql.unsafe<BatchRow[]>(
    BATCH,
    [
      literal(layout.wallets),
      literal(layout.systems),
      literal(postings.map((posting) => toUuid(posting.transactionId, 'txn'))),
      literal(postings.map((posting) => posting.kind)),
      literal(layout.debit),
      literal(layout.credit),
      literal(postings.map((posting) => posting.amountMinor)),
      literal(postings.map((posting) => posting.currency)),
      literal(postings.map((posting) => posting.transactionId)),
      postings.map((posting) => postingEventTemplate(posting, posting.debit, posting.credit)).join('\n'),
      literal(batch.map((item) => item.traceparent ?? 'NULL')),
    ],
    { prepare: true },
  );
  if (row === undefined) throw new Error('post_batch answered with no row');
  const outcomes = row.outcome.split(',') as BatchResult['outcome'][];
  const sides = row.side.split(',');
  const debitBalances = row.debit_balance.split(',');
  const creditBalances = row.credit_balance.split(',');
  const held = row.held.split(',');
  const moments = row.posted_at.split(',');
  const heldAt = (place: number) => (place > 0 ? minor(held[place - 1]) : null);
  return outcomes.map((outcome, i) => ({
    outcome,
    side: (sides[i] || null) as BatchResult['side'],
    debitBalanceMinor: minor(debitBalances[i]),
    debitHeldMinor: outcome === 'POSTED' ? heldAt(layout.debit[i] ?? 0) : null,
    creditBalanceMinor: minor(creditBalances[i]),
    creditHeldMinor: outcome === 'POSTED' ? heldAt(layout.credit[i] ?? 0) : null,
    postedAt: moments[i] ? new Date(moments[i]) : null,
  }));
}

/** The batch's accounts, each once, and each posting's places in them: n in `wallets`, -n in `systems`, counted from 1. */
function layOut(batch: readonly TracedPosting[]) {
  const users = new Set<string>();
  const systems = new Set<string>();
  for (const { posting } of batch) {
    for (const side of [posting.debit, posting.credit]) (side.account === null ? users : systems).add(side.uuid);
  }
  // Text order is the database's order of uuids, which is the order of locking.
  const wallets = [...users].sort();
  const place = new Map<string, number>();
  wallets.forEach((uuid, i) => {
    place.set(uuid, i + 1);
  });
  [...systems].forEach((uuid, i) => {
    place.set(uuid, -i - 1);
  });
  const placeOf = (uuid: string) => place.get(uuid) as number;
  return {
    wallets,
    systems: [...systems],
    debit: batch.map(({ posting }) => placeOf(posting.debit.uuid)),
    credit: batch.map(({ posting }) => placeOf(posting.credit.uuid)),
  };
}
