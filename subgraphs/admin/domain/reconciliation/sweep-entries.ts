import type { Tx } from '@mint/platform/database/database.ts';
import type { AdminContext } from '../../context.ts';
import type { Finding } from './finding.ts';
import { type EntriesSum, lookAtEntries } from './look-at-entries.ts';
import { earlier, HOUR_MS, hourOf } from './moments.ts';
import { isFlooded, recordFindings } from './record-findings.ts';
import { takeStep } from './walk.ts';
import { addSums, type EntriesPosition } from './walk-entries.ts';

/** What the entries of a currency come to, as JSON has it. */
interface Tally {
  readonly currency: string;
  readonly sumMinor: string;
  readonly entries: string;
}

interface SweepPosition {
  /** The hour that is being counted again, and those after it in which nothing was counted. */
  readonly hour: string;
  readonly from: string;
  readonly spanMs: number;
  /** What was counted of it so far. */
  readonly tallies: readonly Tally[];
}

/** Before there was a ledger: nothing was posted then, or somebody has written it in. */
const EPOCH = new Date(0);

/**
 * Counts all entries once more from the beginning, hour by hour, for what was changed after it had been counted. Of an hour that is over nothing can
 * go any more: fewer entries than before are a finding. Sums are set to what is there now.
 */
export function sweepEntries(context: AdminContext): Promise<boolean> {
  const { database, config } = context;
  return takeStep<SweepPosition>(context, 'ENTRIES_SWEEP', async (position) => {
    const here = position ?? { hour: EPOCH.toISOString(), from: EPOCH.toISOString(), spanMs: HOUR_MS, tallies: [] };
    const waits = { position: here, pauseMs: config.RECONCILE_SWEEP_PAUSE_MS, isAtEnd: false };
    const hour = new Date(here.hour);
    const end = await endOf(context, hour);
    if (end === null || (await isFlooded(database.sql))) return waits;
    const from = new Date(here.from);
    // Long ago there is nothing: all of it is one look.
    const before = hour > EPOCH ? earlier(new Date(from.getTime() + here.spanMs), end) : end;
    const { checkedBefore, sums, findings } = await lookAtEntries(context, from, before);
    const tallies = addTallies(here.tallies, sums);
    const isOver = checkedBefore >= end;
    const isAtEnd = isOver && (await endOf(context, end)) === null;
    const spanMs = checkedBefore < before ? checkedBefore.getTime() - from.getTime() : Math.min(HOUR_MS, here.spanMs * 2);
    const next = isOver ? { hour: end.toISOString(), tallies: [] } : { hour: here.hour, tallies };
    return {
      position: isAtEnd ? null : { ...next, from: checkedBefore.toISOString(), spanMs: Math.max(1, spanMs) },
      pauseMs: isAtEnd ? config.RECONCILE_SWEEP_PAUSE_MS : config.RECONCILE_SWEEP_INTERVAL_MS,
      isAtEnd,
      async write(tx) {
        await recordFindings(tx, context, { scope: 'ENTRIES', from, before: checkedBefore }, findings);
        if (isOver) await settleHour(tx, context, hour, tallies);
      },
    };
  });
}

/** Where the next hour begins in which something was counted, or the one that is being counted now; null when that is this one. */
async function endOf({ database: { sql } }: AdminContext, hour: Date): Promise<Date | null> {
  const [row] = await sql<{ next: Date | null; position: EntriesPosition | null }[]>`
    select (select min(hour) from entry_hours where hour > ${hour}) as next, (select position from walks where name = 'ENTRIES') as position`;
  if (row?.position == null) return null;
  const open = hourOf(new Date(row.position.from));
  const end = row.next === null ? open : earlier(row.next, open);
  return end > hour ? end : null;
}

function addTallies(tallies: readonly Tally[], sums: readonly EntriesSum[]): Tally[] {
  const all = [...tallies.map(read), ...sums];
  return [...Map.groupBy(all, ({ currency }) => currency)].map(([currency, parts]) => ({
    currency,
    sumMinor: parts.reduce((sum, { sumMinor }) => sum + sumMinor, 0n).toString(),
    entries: parts.reduce((sum, { entries }) => sum + entries, 0n).toString(),
  }));
}

const read = ({ currency, sumMinor, entries }: Tally): EntriesSum => ({
  currency,
  sumMinor: BigInt(sumMinor),
  entries: BigInt(entries),
});

/** Compares an hour with what was counted of it before. What has gone stays missed until it is there again. */
async function settleHour(tx: Tx, context: AdminContext, hour: Date, tallies: readonly Tally[]): Promise<void> {
  const known = await tx.sql<EntriesSum[]>`
    select currency, sum_minor as "sumMinor", entries from entry_hours where hour = ${hour} for update`;
  const counted = new Map(tallies.map((tally) => [tally.currency, read(tally)]));
  const findings: Finding[] = known.flatMap(({ currency, entries }) => {
    const found = counted.get(currency)?.entries ?? 0n;
    if (found >= entries) return [];
    return [
      {
        kind: 'ENTRIES_LOST',
        subjectId: hour.toISOString(),
        place: currency,
        at: null,
        expected: `${entries} entries in ${currency} in the hour from ${hour.toISOString()}`,
        found: `${found}`,
      },
    ];
  });
  await recordFindings(tx, context, { scope: 'HOUR', ids: [hour.toISOString()] }, findings);
  const before = new Map(known.map((sum) => [sum.currency, sum]));
  const currencies = new Set([...before.keys(), ...counted.keys()]);
  const changes = [...currencies].map((currency) => {
    const [then, now] = [before.get(currency), counted.get(currency)];
    const entries = (now?.entries ?? 0n) - (then?.entries ?? 0n);
    return { currency, sumMinor: (now?.sumMinor ?? 0n) - (then?.sumMinor ?? 0n), entries: entries > 0n ? entries : 0n };
  });
  await addSums(
    tx,
    hour,
    changes.filter(({ sumMinor, entries }) => sumMinor !== 0n || entries !== 0n),
  );
}
