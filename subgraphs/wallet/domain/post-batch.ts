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

const minor = (text: string | undefined) => (text === undefined || text === '' ? null : BigInt(text));

/** Posts up to BATCH_LIMIT in one step and one commit, each with an outcome of its own. All or none of the call happens. */
export async function postBatch({ sql }: Database, batch: readonly TracedPosting[]): Promise<BatchResult[]> {
  const { debit, credit, parameters } = layOut(batch);
  const [row] = await sql.unsafe<BatchRow[]>(BATCH, parameters, { prepare: true });
  if (row === undefined) throw new Error('post_batch answered with no row');
  const outcomes = row.outcome.split(',') as BatchResult['outcome'][];
  const sides = row.side.split(',');
  const debitBalances = row.debit_balance.split(',');
  const creditBalances = row.credit_balance.split(',');
  const held = row.held.split(',');
  const moments = row.posted_at.split(',');
  const heldAt = (place: number) => (place > 0 ? minor(held[place - 1]) : null);
  // All that are posted together have one moment: it is read once.
  let text = '';
  let moment: Date | null = null;
  return outcomes.map((outcome, i) => {
    if (moments[i] !== text) {
      text = moments[i] ?? '';
      moment = text === '' ? null : new Date(text);
    }
    const posted = outcome === 'POSTED';
    return {
      outcome,
      side: (sides[i] || null) as BatchResult['side'],
      debitBalanceMinor: minor(debitBalances[i]),
      debitHeldMinor: posted ? heldAt(debit[i] ?? 0) : null,
      creditBalanceMinor: minor(creditBalances[i]),
      creditHeldMinor: posted ? heldAt(credit[i] ?? 0) : null,
      postedAt: moment,
    };
  });
}

/**
 * What `post_batch` is given. The batch's accounts stand in `wallets` and `systems`, each once; a posting points to its two by
 * their places: n in `wallets`, -n in `systems`, counted from 1.
 */
function layOut(batch: readonly TracedPosting[]) {
  const places = new Map<string, number>();
  const wallets: string[] = [];
  const systems: string[] = [];
  for (const { posting } of batch) {
    for (const { uuid, account } of [posting.debit, posting.credit]) {
      if (places.has(uuid)) continue;
      if (account === null) wallets.push(uuid);
      else systems.push(uuid);
      places.set(uuid, -systems.length);
    }
  }
  // Text order is the database's order of uuids, which is the order of locking.
  wallets.sort();
  for (let i = 0; i < wallets.length; i += 1) places.set(wallets[i] as string, i + 1);
  const debit: number[] = [];
  const credit: number[] = [];
  let transactions = '';
  let kinds = '';
  let amounts = '';
  let currencies = '';
  let keys = '';
  let events = '';
  let traces = '';
  let comma = '';
  let newline = '';
  for (const { posting, traceparent } of batch) {
    debit.push(places.get(posting.debit.uuid) as number);
    credit.push(places.get(posting.credit.uuid) as number);
    transactions += comma + toUuid(posting.transactionId, 'txn');
    kinds += comma + posting.kind;
    amounts += comma + posting.amountMinor;
    currencies += comma + posting.currency;
    keys += comma + posting.transactionId;
    events += newline + postingEventTemplate(posting, posting.debit, posting.credit);
    traces += comma + (traceparent ?? 'NULL');
    comma = ',';
    newline = '\n';
  }
  const parameters = [
    `{${wallets}}`,
    `{${systems}}`,
    `{${transactions}}`,
    `{${kinds}}`,
    `{${debit}}`,
    `{${credit}}`,
    `{${amounts}}`,
    `{${currencies}}`,
    `{${keys}}`,
    events,
    `{${traces}}`,
  ];
  return { debit, credit, parameters };
}
