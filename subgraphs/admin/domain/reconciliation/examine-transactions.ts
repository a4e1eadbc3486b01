import type { Id } from '@mint/platform/ids/ids.ts';
import type { AdminContext } from '../../context.ts';
import type { Case } from './books.ts';
import type { Finding } from './finding.ts';
import { type Judgement, judgeCase } from './judge-case.ts';
import { type BookRange, readPostings, readTransactions } from './read-books.ts';
import { readHeard } from './read-heard.ts';

/** What a look at transactions gave. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** Those that are to be looked at again. */
  readonly openIds: readonly Id<'txn'>[];
}

/**
 * Looks at the transactions of a range of ids, at most about `first` of them, as transactions, ledger and events have them. `through`: up to where all
 * was looked at. Throws SourceAwayError.
 */
export async function examineRange(
  context: AdminContext,
  range: { readonly after: Id<'txn'> | null; readonly through: Id<'txn'>; readonly first: number },
): Promise<Examination & { readonly through: Id<'txn'> }> {
  const { judgements, through } = await judgeAll(context, range);
  return { ...(await confirm(context, judgements)), through: through ?? range.through };
}

/** Looks at these transactions. Throws SourceAwayError. */
export async function examineThese(context: AdminContext, ids: readonly Id<'txn'>[]): Promise<Examination> {
  const { judgements } = await judgeAll(context, { ids });
  return confirm(context, judgements);
}

/**
 * Looks a second time where something is wrong: the books are read one after the other, and what changes meanwhile may look wrong, but does so
 * only once.
 */
async function confirm(context: AdminContext, judgements: ReadonlyMap<Id<'txn'>, Judgement>): Promise<Examination> {
  const suspects = [...judgements].filter(([, { findings }]) => findings.length > 0).map(([id]) => id);
  const again: ReadonlyMap<Id<'txn'>, Judgement> = suspects.length === 0
    ? new Map()
    : (await judgeAll(context, { ids: suspects })).judgements;
  const all = [...new Map([...judgements, ...suspects.map((id) => [id, again.get(id) ?? SOUND] as const)])];
  return {
    findings: all.flatMap(([, { findings }]) => findings),
    openIds: all.filter(([, { isOpen }]) => isOpen).map(([id]) => id),
  };
}

/** What there is to say where nothing is left to look at. */
const SOUND: Judgement = { findings: [], isOpen: false };

async function judgeAll(
  context: AdminContext,
  range: BookRange,
): Promise<{ judgements: Map<Id<'txn'>, Judgement>; through: Id<'txn'> | null }> {
  const { database, config } = context;
  // In this order: whatever the first says has happened is in the second.
  const transactions = await readTransactions(context, range);
  const postings = await readPostings(context, range);
  const heard = await database.transaction(({ sql }) => readHeard(sql, range), { isolation: 'repeatable read' });
  const ends = [transactions.through, postings.through, heard.through].filter((end) => end !== null).toSorted();
  const through = ends[0] ?? null;
  const ids = [transactions.byId, postings.byId, heard.postings, heard.ends].flatMap((each) => [...each.keys()]);
  const terms = { heard: heard.time, now: new Date(), unsettledMs: config.RECONCILE_UNSETTLED_MS };
  const judgements = new Map<Id<'txn'>, Judgement>();
  for (const id of new Set(ids)) {
    if (through !== null && id > through) continue;
    const subject: Case = {
      id,
      transaction: transactions.byId.get(id) ?? null,
      legs: postings.byId.get(id) ?? [],
      heardPostings: heard.postings.get(id) ?? [],
      heardEnds: heard.ends.get(id) ?? [],
    };
    judgements.set(id, judgeCase(subject, terms));
  }
  return { judgements, through };
}
