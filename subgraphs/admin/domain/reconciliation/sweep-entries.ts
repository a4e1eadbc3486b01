import type { Tx } from '@mint/platform/database/database.ts';
import type { AdminContext } from '../../context.ts';
import type { Finding } from './finding.ts';
import { type EntriesSum, lookAtEntries } from './look-at-entries.ts';
import { earlier, HOUR_MS } from './moments.ts';
import { isFlooded, recordFindings } from './record-findings.ts';
import { takeStep } from './walk.ts';
import { addSums, type EntriesPosition } from './walk-entries.ts';

/** What the entries of a currency come to, as JSON has it. */
interface Tally {
  readonly currency: string;
  readonly sumMinor: string;
  readonly entries: string;
}

/** What is counted again in one go: an hour, and those after it in which nothing was counted. */
interface Region {
  readonly hour: string;
  /** Where it ends: the hour that is being counted for the first time is counted again as far as it has come. */
  readonly end: string;
  /** What had been counted of it by then. */
  readonly known: readonly Tally[];
}

interface SweepPosition {
  readonly region: Region;
  readonly from: string;
  readonly spanMs: number;
  /** What was counted of it now. */
  readonly tallies: readonly Tally[];
}

/** Before there was a ledger: nothing was posted then, or somebody has written it in. */
const EPOCH = new Date(0);

/**
 * Counts all entries once more from the beginning, hour by hour, for what was changed after it had been counted. Nothing of an hour can go any
 * more: fewer entries than before are a finding. Sums are set right by what is there now.
 */
export function sweepEntries(context: AdminContext): Promise<boolean> {
  const { database, config } = context;
  return takeStep<SweepPosition>(context, 'ENTRIES_SWEEP', async (position) => {
    const waits = { position, pauseMs: config.RECONCILE_SWEEP_PAUSE_MS, isAtEnd: false };
    if (await isFlooded(database.sql)) return waits;
    const here = position ?? (await enter(context, null));
    if (here === null) return waits;
    const [hour, end, from] = [new Date(here.region.hour), new Date(here.region.end), new Date(here.from)];
    // Long ago there is nothing: all of it is one look.
    const before = hour > EPOCH ? earlier(new Date(from.getTime() + here.spanMs), end) : end;
    const { checkedBefore, sums, findings } = await lookAtEntries(context, from, before);
    const tallies = addTallies(here.tallies, sums);
    const spanMs =
      checkedBefore < before ? Math.max(1, checkedBefore.getTime() - from.getTime()) : Math.min(HOUR_MS, here.spanMs * 2);
    const isOver = checkedBefore >= end;
    const next = isOver ? await enter(context, here.region) : { ...here, from: checkedBefore.toISOString(), spanMs, tallies };
    return {
      position: next,
      pauseMs: next === null ? config.RECONCILE_SWEEP_PAUSE_MS : config.RECONCILE_SWEEP_INTERVAL_MS,
      isAtEnd: next === null,
      async write(tx) {
        await recordFindings(tx, context, { scope: 'ENTRIES', from, before: checkedBefore }, findings);
        if (isOver) await settleRegion(tx, context, here.region, tallies);
      },
    };
  });
}

/** Begins with the first region, or the one after another; null when all was counted again. */
async function enter({ database: { sql } }: AdminContext, last: Region | null): Promise<SweepPosition | null> {
  const [row] = await sql<{ hour: Date | null; next: Date | null; counted: EntriesPosition | null; known: Tally[] }[]>`
    with here as (
      select ${last === null ? EPOCH : null}::timestamptz as hour where ${last === null}::boolean
      union all
      select min(hour) from entry_hours where ${last !== null}::boolean and hour > ${last === null ? EPOCH : new Date(last.hour)}
    )
    select here.hour, (select min(h.hour) from entry_hours h where h.hour > here.hour) as next,
      (select position from walks where name = 'ENTRIES') as counted,
      (select coalesce(json_agg(json_build_object('currency', h.currency, 'sumMinor', h.sum_minor::text, 'entries', h.entries::text)), '[]')
        from entry_hours h where h.hour = here.hour) as known
    from here`;
  if (row?.hour == null || row.counted === null) return null;
  const counted = new Date(row.counted.from);
  const end = row.next === null ? counted : earlier(row.next, counted);
  if (end <= row.hour) return null;
  const hour = row.hour.toISOString();
  return { region: { hour, end: end.toISOString(), known: row.known }, from: hour, spanMs: HOUR_MS, tallies: [] };
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

/** Compares a region with what had been counted of it before. What has gone stays missed until it is there again. */
async function settleRegion(tx: Tx, context: AdminContext, { hour, known }: Region, tallies: readonly Tally[]): Promise<void> {
  const before = new Map(known.map((tally) => [tally.currency, read(tally)]));
  const counted = new Map(tallies.map((tally) => [tally.currency, read(tally)]));
  const findings: Finding[] = [...before.values()].flatMap(({ currency, entries }) => {
    const found = counted.get(currency)?.entries ?? 0n;
    if (found >= entries) return [];
    return [
      {
        kind: 'ENTRIES_LOST',
        subjectId: hour,
        place: currency,
        at: null,
        expected: `${entries} entries in ${currency} in the hour from ${hour}`,
        found: `${found}`,
      },
    ];
  });
  await recordFindings(tx, context, { scope: 'HOUR', ids: [hour] }, findings);
  // Differences, as more may have been counted of the hour since.
  const changes = [...new Set([...before.keys(), ...counted.keys()])].map((currency) => {
    const [then, now] = [before.get(currency), counted.get(currency)];
    const entries = (now?.entries ?? 0n) - (then?.entries ?? 0n);
    return { currency, sumMinor: (now?.sumMinor ?? 0n) - (then?.sumMinor ?? 0n), entries: entries > 0n ? entries : 0n };
  });
  await addSums(
    tx,
    new Date(hour),
    changes.filter(({ sumMinor, entries }) => sumMinor !== 0n || entries !== 0n),
  );
}
