import type { Database, Tx } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { AuthContext } from '../context.ts';

/** Something that ended before its time: a session, or what is known of an API key. */
export type Revoked = { readonly kind: 'SESSION'; readonly id: Id<'ses'> } | { readonly kind: 'API_KEY'; readonly id: Id<'key'> };

/** One of them, as those who take tokens are told of it. */
export type Revocation = Revoked & {
  /** When the last token that it is about has expired by itself. */
  readonly expiresAt: Date;
};

/** What a reader has not been told yet. */
export interface RevocationPage {
  readonly revocations: readonly Revocation[];
  /** Where to go on from. */
  readonly cursor: string;
  readonly more: boolean;
}

/** Tokens are signed a moment after their session was looked at, and verifiers' clocks differ by seconds. */
const marginSeconds = 60;
const pageRows = 2_000;

const announcers = new WeakMap<Database, () => void>();

/** Says how those who take tokens are told at once that there is something to read. They find it without that too, a little later. */
export function announceRevocationsBy(database: Database, announce: () => void): void {
  announcers.set(database, announce);
}

/**
 * Has everyone who takes tokens refuse those of what ended, in the transaction that ends it. In force everywhere within a second of the
 * commit (decision 0021).
 */
export async function revoke(tx: Tx, revoked: readonly Revoked[]): Promise<void> {
  if (revoked.length === 0) return;
  const kinds = revoked.map(({ kind }) => kind);
  const subjects = revoked.map(({ kind, id }) => toUuid(id, kind === 'SESSION' ? 'ses' : 'key'));
  await tx.sql`
    insert into revocations (kind, subject_id, revoked_at)
    select kind, subject_id, ${new Date()} from unnest(${kinds}::text[], ${subjects}::uuid[]) as revoked (kind, subject_id)`;
  tx.afterCommit(() => announcers.get(tx.database)?.());
}

/** How long what ended has to be told of. */
export function revocationLifetimeSeconds({ config }: Pick<AuthContext, 'config'>): number {
  return Math.max(config.ACCESS_TOKEN_TTL_SECONDS, config.API_KEY_TOKEN_TTL_SECONDS) + marginSeconds;
}

/**
 * A cursor is a snapshot of the database: what it could not see then, and can now, is new, in whatever order transactions commit.
 * A page that is not the last has a second snapshot, up to which the pages before have been read, and the row they came to.
 */
interface Cursor {
  readonly seen: string | null;
  readonly reading: string | null;
  readonly after: string | null;
}

const snapshotForm = String.raw`\d{1,20}:\d{1,20}:[\d,]{0,20000}`;
const cursorForm = new RegExp(
  `^(${snapshotForm})?\\|(${snapshotForm})?\\|([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?$`,
);
const fromStart: Cursor = { seen: null, reading: null, after: null };

/** One that can't be read, of another version perhaps, begins anew: to be told twice does no harm. */
function readCursor(text: string): Cursor {
  const parts = cursorForm.exec(text);
  return parts === null ? fromStart : { seen: parts[1] ?? null, reading: parts[2] ?? null, after: parts[3] ?? null };
}

interface Row {
  readonly snapshot: string;
  readonly entries: readonly {
    readonly id: string;
    readonly kind: 'SESSION' | 'API_KEY';
    readonly subject: string;
    readonly at: string;
  }[];
}

/** What ended and is new since a cursor; all that is still to be refused when there is none. */
export async function listRevocations(context: AuthContext, cursorText: string): Promise<RevocationPage> {
  const lifetimeSeconds = revocationLifetimeSeconds(context);
  const { seen, reading, after } = readCursor(cursorText);
  const since = new Date(Date.now() - lifetimeSeconds * 1000);
  // One statement, so that the snapshot is the one that the rows were read by. A cursor from the future is of a database that was
  // restored since.
  const [row] = await context.database.sql<Row[]>`
    with known as (
      select case when pg_snapshot_xmax(${seen}::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
        then ${seen}::pg_snapshot end as snapshot
    )
    select pg_current_snapshot()::text as snapshot, coalesce((
      select json_agg(json_build_object('id', id, 'kind', kind, 'subject', subject_id, 'at', revoked_at) order by id)
      from (
        select id, kind, subject_id, revoked_at from revocations, known
        where transaction >= coalesce(pg_snapshot_xmin(known.snapshot), '0'::xid8)
          and (known.snapshot is null or not pg_visible_in_snapshot(transaction, known.snapshot))
          and revoked_at > ${since}
          and id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
        order by id
        limit ${pageRows + 1}
      ) as fresh
    ), '[]'::json) as entries`;
  if (row === undefined) throw new Error('The revocations were not read');
  const page = row.entries.slice(0, pageRows);
  const more = row.entries.length > pageRows;
  const upTo = reading ?? row.snapshot;
  return {
    revocations: page.map(({ kind, subject, at }) => {
      const expiresAt = new Date(new Date(at).getTime() + lifetimeSeconds * 1000);
      return kind === 'SESSION'
        ? { kind, id: fromUuid('ses', subject), expiresAt }
        : { kind, id: fromUuid('key', subject), expiresAt };
    }),
    cursor: more ? `${seen ?? ''}|${upTo}|${page.at(-1)?.id}` : `${upTo}||`,
    more,
  };
}
