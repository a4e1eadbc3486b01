import type { Tx } from '@mint/platform/database/database.ts';
import type { AdminContext } from '../../context.ts';
import { type EntriesSum, lookAtEntries } from './look-at-entries.ts';
import { earlier, HOUR_MS, hourOf, madeAt } from './moments.ts';
import { readPostings } from './read-books.ts';
import { isFlooded, recordFindings } from './record-findings.ts';
import { takeStep } from './walk.ts';

/** How far the counting of entries has come. */
export interface EntriesPosition {
  /** All that was posted before then has been counted. */
  readonly from: string;
  /** How long a time the next look is at; the ledger looks at less when it holds more than it can look at at once. */
  readonly spanMs: number;
}

const FIRST_SPAN_MS = HOUR_MS;
const SHORTEST_SPAN_MS = 1_000;
/** Sorts after every id. */
const LAST_ID = 'txn_7zzzzzzzzzzzzzzzzzzzzzzzzz';

/**
 * Looks at the entries that were posted since the last look, once nothing can be posted before them any more, and adds them to what their hour and
 * their currency come to. Answers whether there is more to look at at once.
 */
export function countNext(context: AdminContext): Promise<boolean> {
  const { database, config } = context;
  return takeStep<EntriesPosition>(context, 'ENTRIES', async (position) => {
    const here = position ?? { from: (await beginning(context)).toISOString(), spanMs: FIRST_SPAN_MS };
    const waits = { position: here, pauseMs: config.RECONCILE_INTERVAL_MS, isAtEnd: false };
    if (await isFlooded(database.sql)) return waits;
    const from = new Date(here.from);
    const hour = hourOf(from);
    const before = earlier(new Date(from.getTime() + here.spanMs), new Date(hour.getTime() + HOUR_MS));
    const { checkedBefore, hasMore, sums, findings } = await lookAtEntries(context, from, before);
    const lookedMs = checkedBefore.getTime() - from.getTime();
    if (lookedMs <= 0) return { ...waits, isAtEnd: !hasMore };
    return {
      position: {
        from: checkedBefore.toISOString(),
        spanMs: nextSpanMs(here.spanMs, lookedMs, hasMore && checkedBefore < before),
      },
      pauseMs: hasMore ? 0 : config.RECONCILE_INTERVAL_MS,
      isAtEnd: !hasMore,
      async write(tx) {
        await recordFindings(tx, context, { scope: 'ENTRIES', from, before: checkedBefore }, findings);
        await addSums(tx, hour, sums);
      },
    };
  });
}

/** Twice as long as long as that is not too much. */
function nextSpanMs(spanMs: number, lookedMs: number, wasTooMuch: boolean): number {
  return wasTooMuch ? Math.max(SHORTEST_SPAN_MS, lookedMs) : Math.min(HOUR_MS, spanMs * 2);
}

/** Before the first entry there is: no entry is older than the id of its transaction. */
async function beginning(context: AdminContext): Promise<Date> {
  const first = await readPostings(context, { after: null, through: LAST_ID, first: 1 });
  const [id] = first.byId.keys();
  return id === undefined ? new Date(Date.now() - context.config.RECONCILE_SETTLE_MS - HOUR_MS) : madeAt(id);
}

/** Adds to what an hour and the currencies come to; amounts below zero take away. */
export async function addSums({ sql }: Tx, hour: Date, sums: readonly EntriesSum[]): Promise<void> {
  if (sums.length === 0) return;
  const currencies = sums.map(({ currency }) => currency);
  const minors = sums.map(({ sumMinor }) => sumMinor.toString());
  const counts = sums.map(({ entries }) => entries.toString());
  const rows = sql`unnest(${currencies}::text[], ${minors}::bigint[], ${counts}::bigint[]) as s (currency, minor, entries)`;
  await sql`
    insert into entry_hours as held (hour, currency, sum_minor, entries) select ${hour}::timestamptz, currency, minor, entries from ${rows}
    on conflict (hour, currency) do update set sum_minor = held.sum_minor + excluded.sum_minor, entries = held.entries + excluded.entries`;
  await sql`
    insert into entry_totals as held (currency, sum_minor, entries) select currency, minor, entries from ${rows}
    on conflict (currency) do update set sum_minor = held.sum_minor + excluded.sum_minor, entries = held.entries + excluded.entries`;
}
