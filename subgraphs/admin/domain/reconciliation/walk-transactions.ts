import type { Tx } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { AdminContext } from '../../context.ts';
import { type Examination, examineRange, examineThese } from './examine-transactions.ts';
import { readHeardThrough } from './heard-through.ts';
import { earlier, idBefore, madeAt } from './moments.ts';
import { isFlooded, recordFindings } from './record-findings.ts';
import { takeStep } from './walk.ts';

/** How far the comparison of transactions has come. */
export interface FrontPosition {
  readonly after: Id<'txn'> | null;
  /** Everything made before then has been compared; null before the first step. */
  readonly comparedBefore: string | null;
}

interface SweepPosition {
  readonly after: Id<'txn'> | null;
}

const LONGEST_PAUSE_MS = 300_000;
const LOOKED_AT_ONCE = 500;

/**
 * Compares the next transactions that are old enough: all that happened to them by then was told, and their events were heard. Those that have no
 * end yet are looked at again later. Answers whether there is more to compare at once.
 */
export function compareNext(context: AdminContext): Promise<boolean> {
  const { database, config } = context;
  return takeStep<FrontPosition>(context, 'FRONT', async (position) => {
    const here = position ?? { after: null, comparedBefore: null };
    const { postingsBefore, endsBefore } = await readHeardThrough(database.sql);
    const waits = { position: here, pauseMs: config.RECONCILE_INTERVAL_MS, isAtEnd: false };
    if (postingsBefore === null || endsBefore === null || (await isFlooded(database.sql))) return waits;
    const before = earlier(postingsBefore, endsBefore);
    const through = idBefore(before);
    if (here.after !== null && here.after >= through) return { ...waits, isAtEnd: true };
    const range = { after: here.after, through, first: config.RECONCILE_PAGE_SIZE };
    const examined = await examineRange(context, range);
    const isAtEnd = examined.through === through;
    const comparedBefore = (isAtEnd ? before : madeAt(examined.through)).toISOString();
    return {
      position: { after: examined.through, comparedBefore },
      pauseMs: isAtEnd ? config.RECONCILE_INTERVAL_MS : 0,
      isAtEnd,
      write: (tx) => writeExamination(tx, context, { after: here.after, through: examined.through }, examined),
    };
  });
}

/** Compares everything once more, a page at a time, for what was changed after it had been compared. */
export function sweepTransactions(context: AdminContext): Promise<boolean> {
  const { database, config } = context;
  return takeStep<SweepPosition>(context, 'SWEEP', async (position) => {
    const after = position?.after ?? null;
    const [front] = await database.sql<{ position: FrontPosition | null }[]>`select position from walks where name = 'FRONT'`;
    const through = front?.position?.after ?? null;
    const waits = { position: { after }, pauseMs: config.RECONCILE_SWEEP_PAUSE_MS, isAtEnd: false };
    if (through === null || (await isFlooded(database.sql))) return waits;
    if (after !== null && after >= through) return { ...waits, position: { after: null }, isAtEnd: true };
    const examined = await examineRange(context, { after, through, first: config.RECONCILE_PAGE_SIZE });
    const isAtEnd = examined.through === through;
    return {
      position: { after: isAtEnd ? null : examined.through },
      pauseMs: isAtEnd ? config.RECONCILE_SWEEP_PAUSE_MS : config.RECONCILE_SWEEP_INTERVAL_MS,
      isAtEnd,
      write: (tx) => writeExamination(tx, context, { after, through: examined.through }, examined),
    };
  });
}

/** Writes what was found, and which of them are to be looked at again. */
async function writeExamination(
  tx: Tx,
  context: AdminContext,
  looked: { readonly after: Id<'txn'> | null; readonly through: Id<'txn'> },
  { findings, openIds }: Examination,
): Promise<void> {
  await recordFindings(tx, context, { scope: 'TRANSACTION', ...looked }, findings);
  const ids = new Set([...openIds, ...findings.map(({ subjectId }) => subjectId as Id<'txn'>)]);
  if (ids.size === 0) return;
  await tx.sql`
    insert into open_transactions (transaction_id, next_look_at)
    select id, now() + ${context.config.RECONCILE_SETTLE_MS}::int * interval '1 millisecond'
    from unnest(${[...ids].map((id) => toUuid(id, 'txn'))}::uuid[]) id on conflict do nothing`;
}

/** Looks again at transactions that had no end yet, or with which something was wrong. Answers whether more of them are due. */
export function lookAgain(context: AdminContext): Promise<boolean> {
  const { database, config } = context;
  return takeStep<null>(context, 'OPEN', async () => {
    const [{ now } = { now: new Date() }] = await database.sql<{ now: Date }[]>`select now()`;
    const due = await database.sql<{ transaction_id: string }[]>`
      select transaction_id from open_transactions where next_look_at <= ${now} order by next_look_at limit ${LOOKED_AT_ONCE}`;
    const isAtEnd = due.length < LOOKED_AT_ONCE;
    const step = { position: null, pauseMs: isAtEnd ? config.RECONCILE_INTERVAL_MS : 0, isAtEnd };
    if (due.length === 0) return step;
    const ids = due.map(({ transaction_id }) => fromUuid('txn', transaction_id));
    const { findings, openIds } = await examineThese(context, ids);
    const stays = new Set([...openIds, ...findings.map(({ subjectId }) => subjectId as Id<'txn'>)]);
    const uuids = (of: readonly Id<'txn'>[]) => of.map((id) => toUuid(id, 'txn'));
    return {
      ...step,
      async write(tx) {
        await recordFindings(tx, context, { scope: 'TRANSACTION', ids }, findings);
        // Not those of which something new was heard since: their next look is ahead.
        await tx.sql`
          delete from open_transactions
          where transaction_id = any(${uuids(ids.filter((id) => !stays.has(id)))}::uuid[]) and next_look_at <= ${now}`;
        await tx.sql`
          update open_transactions set looks = looks + 1, next_look_at = now() + interval '1 millisecond'
            * least(${LONGEST_PAUSE_MS}::float8, ${config.RECONCILE_SETTLE_MS}::float8 * power(2, least(looks, 20)))
          where transaction_id = any(${uuids([...stays])}::uuid[]) and next_look_at <= ${now}`;
      },
    };
  });
}
