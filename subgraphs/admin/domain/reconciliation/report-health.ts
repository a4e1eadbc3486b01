import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { LedgerMismatchKind } from '@mint/schema/events/admin.ts';
import type { AdminConfig } from '../../config.ts';
import type { HeardPosition } from './heard-through.ts';
import { earlier } from './moments.ts';
import { describeMismatch } from './record-findings.ts';
import { type Source, sources } from './source-away.ts';
import type { EntriesPosition } from './walk-entries.ts';
import type { WalkName } from './walk-names.ts';
import type { FrontPosition } from './walk-transactions.ts';

/** Something on which transactions, ledger and events do not agree. */
export interface Mismatch {
  readonly id: Id<'lmm'>;
  readonly kind: LedgerMismatchKind;
  readonly subjectId: string;
  readonly detail: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
}

/** What the entries in a currency come to. */
export interface CurrencySum {
  readonly currency: string;
  readonly minorUnits: bigint;
  readonly entries: bigint;
}

/** How the books stand. */
export interface LedgerHealth {
  /** When everything that could be was last compared; null before the first time. */
  readonly checkedAt: Date | null;
  /** Up to which moment what happened has been compared; null before the first time. */
  readonly comparedBefore: Date | null;
  readonly unavailable: readonly Source[];
  readonly healthy: boolean;
  readonly entriesSum: readonly CurrencySum[];
  readonly mismatchCount: number;
  /** Null when it is not known now. */
  readonly outboxOldestAgeMs: number | null;
}

interface WalkRow {
  name: WalkName;
  position: unknown;
  ended_at: Date | null;
  failure: string | null;
}

/** What the reconciliation knows now. Reads what it has written down, and asks nobody. */
export async function reportHealth(
  database: Database,
  { RECONCILE_STALE_MS }: Pick<AdminConfig, 'RECONCILE_STALE_MS'>,
): Promise<LedgerHealth> {
  const { walks, sums, mismatchCount, now } = await database.transaction(
    async ({ sql }) => {
      const [row] = await sql<{ count: number; now: Date }[]>`
        select count(*)::int as count, clock_timestamp() as now from mismatches where resolved_at is null`;
      return {
        walks: await sql<WalkRow[]>`select name, position, ended_at, failure from walks`,
        sums: await sql<CurrencySum[]>`
          select currency, sum_minor as "minorUnits", entries from entry_totals order by currency`,
        mismatchCount: row?.count ?? 0,
        now: row?.now ?? new Date(),
      };
    },
    { isolation: 'repeatable read' },
  );
  const walk = (name: WalkName) => walks.find((each) => each.name === name);
  const [front, entries, events] = [walk('FRONT'), walk('ENTRIES'), walk('EVENTS')];
  const comparedBefore = both(
    momentOf((front?.position as FrontPosition | null)?.comparedBefore),
    momentOf((entries?.position as EntriesPosition | null)?.from),
  );
  const checkedAt = both(front?.ended_at ?? null, entries?.ended_at ?? null);
  const failures = new Set(walks.map(({ failure }) => failure));
  const unavailable = sources.filter((source) => failures.has(source));
  const isFresh = (moment: Date | null) => moment !== null && now.getTime() - moment.getTime() <= RECONCILE_STALE_MS;
  return {
    checkedAt,
    comparedBefore,
    unavailable,
    healthy:
      mismatchCount === 0 &&
      failures.size === 1 &&
      failures.has(null) &&
      isFresh(checkedAt) &&
      isFresh(comparedBefore) &&
      sums.every(({ minorUnits }) => minorUnits === 0n),
    entriesSum: sums,
    mismatchCount,
    outboxOldestAgeMs:
      events?.position == null || events.failure !== null ? null : ((events.position as HeardPosition).outboxOldestAgeMs ?? 0),
  };
}

const momentOf = (text: string | null | undefined): Date | null => (text == null ? null : new Date(text));
/** The earlier of both, as nothing is known of either before. */
const both = (one: Date | null, other: Date | null): Date | null => (one === null || other === null ? null : earlier(one, other));

interface MismatchRow {
  id: string;
  kind: LedgerMismatchKind;
  subject_id: string;
  expected: string;
  found: string;
  first_seen_at: Date;
  last_seen_at: Date;
}

/** What does not agree now, the longest first. */
export async function listMismatches({ sql }: Database, first: number): Promise<Mismatch[]> {
  const rows = await mismatchesQuery(sql, first);
  return rows.map((row) => ({
    id: fromUuid('lmm', row.id),
    kind: row.kind,
    subjectId: row.subject_id,
    detail: describeMismatch(row),
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
  }));
}

/** The query behind `listMismatches`. */
export function mismatchesQuery(sql: Database['sql'], first: number) {
  return sql<MismatchRow[]>`
    select id, kind, subject_id, expected, found, first_seen_at, last_seen_at from mismatches where resolved_at is null
    order by first_seen_at, id limit ${first}`;
}
