import type { Tx } from '@mint/platform/database/database.ts';
import { fromUuid, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { type LedgerMismatchKind, ledgerMismatchFound, ledgerMismatchResolved } from '@mint/schema/events/admin.ts';
import type { AdminContext } from '../../context.ts';
import type { Finding, MismatchScope } from './finding.ts';
import { mismatchesFoundTotal } from './metrics.ts';

/** What was looked at: a mismatch in it that was not found again is no more. */
export type Looked = { readonly scope: MismatchScope } & (
  | { readonly after: string | null; readonly through: string }
  | { readonly ids: readonly string[] }
  | { readonly from: Date; readonly before: Date }
);

interface Row {
  id: string;
  kind: LedgerMismatchKind;
  subject_id: string;
  expected: string;
  found: string;
}

const MAX_TEXT = 900;
/** With more than so many something is wrong with all of it; then nothing new is looked at until some of them are no more. */
const MAX_OPEN = 10_000;

/** Whether so much is wrong that finding more would help nobody. */
export async function isFlooded(sql: Tx['sql'] | AdminContext['database']['sql']): Promise<boolean> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from (select 1 from mismatches where resolved_at is null limit ${MAX_OPEN}) m`;
  return (row?.count ?? 0) >= MAX_OPEN;
}

/** What is wrong, in a sentence. */
export function describeMismatch({ expected, found }: Pick<Row, 'expected' | 'found'>): string {
  return `Expected: ${expected}. Found: ${found}.`;
}

/**
 * Writes down what a look found: a mismatch that is not known yet is told of and raises the alert, once; one that is known was seen again; and one
 * that was looked for and not found is resolved.
 */
export async function recordFindings(
  tx: Tx,
  { log }: Pick<AdminContext, 'log'>,
  looked: Looked,
  findings: readonly Finding[],
  now = new Date(),
): Promise<void> {
  const rows = findings.map((finding) => ({
    ...finding,
    id: toUuid(newId('lmm'), 'lmm'),
    expected: finding.expected.slice(0, MAX_TEXT),
    found: finding.found.slice(0, MAX_TEXT),
  }));
  const seen = rows.length === 0 ? [] : await upsert(tx, looked.scope, rows, now);
  const resolved = await resolve(tx, looked, seen, now);
  const made = new Set(rows.map(({ id }) => id));
  const fresh = seen.filter(({ id }) => made.has(id));
  await addEvents(tx, [
    ...fresh.map((row) => ({ contract: ledgerMismatchFound, payload: payloadOf(row, now) })),
    ...resolved.map((row) => ({ contract: ledgerMismatchResolved, payload: payloadOf(row, now) })),
  ]);
  tx.afterCommit(() => {
    for (const row of fresh) {
      mismatchesFoundTotal.inc({ kind: row.kind });
      log.error({ mismatch: payloadOf(row, now) }, 'transactions, ledger and events do not agree');
    }
    for (const row of resolved) log.info({ mismatch: payloadOf(row, now) }, 'transactions, ledger and events agree again');
  });
}

const payloadOf = (row: Row, occurredAt: Date) => ({
  mismatchId: fromUuid('lmm', row.id),
  kind: row.kind,
  subjectId: row.subject_id,
  detail: describeMismatch(row),
  occurredAt,
});

function upsert(tx: Tx, scope: MismatchScope, rows: readonly (Finding & { id: string })[], now: Date): Promise<Row[]> {
  return tx.sql<Row[]>`
    insert into mismatches (id, kind, scope, subject_id, place, at, expected, found, first_seen_at, last_seen_at)
    select distinct on (f.kind, f."subjectId", f.place) f.id, f.kind, ${scope}::text, f."subjectId", f.place, f.at, f.expected, f.found, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as f (id uuid, kind text, "subjectId" text, place text, at timestamptz, expected text, found text)
    on conflict (kind, subject_id, place) where resolved_at is null do update
      set last_seen_at = excluded.last_seen_at, expected = excluded.expected, found = excluded.found
    returning id, kind, subject_id, expected, found`;
}

function resolve({ sql }: Tx, looked: Looked, seen: readonly Row[], now: Date): Promise<Row[]> {
  const isLookedAt =
    'ids' in looked
      ? sql`subject_id = any(${[...looked.ids]}::text[])`
      : 'from' in looked
        ? sql`at >= ${looked.from} and at < ${looked.before}`
        : sql`subject_id collate "C" > ${looked.after ?? ''} and subject_id collate "C" <= ${looked.through}`;
  return sql<Row[]>`
    update mismatches set resolved_at = ${now}
    where resolved_at is null and scope = ${looked.scope} and ${isLookedAt} and not (id = any(${seen.map(({ id }) => id)}::uuid[]))
    returning id, kind, subject_id, expected, found`;
}
