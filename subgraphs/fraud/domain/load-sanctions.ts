import type { Readable } from 'node:stream';
import type { Database, Tx } from '@mint/platform/database/database.ts';
import { newUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { sanctionsListLoaded } from '@mint/schema/events/fraud.ts';
import { emailKey, nameKey } from './normalise-name.ts';
import { readSanctions, SanctionsFileError, type SanctionsRow } from './read-sanctions.ts';
import { countMatchingPeople } from './screen-people.ts';

/** What came of loading a list. */
export interface LoadedList {
  readonly entries: number;
  /** How many of the people that are known match an entry. */
  readonly matchingPeople: bigint;
}

const BATCH = 1_000;

/**
 * Puts a list in the place of what stood under its source, all of it at once with its event: until the commit every score goes by the old one, and
 * after a fault nothing has changed. `open` gives the file from its beginning. Throws SanctionsFileError.
 */
export async function loadSanctions(
  database: Database,
  { source, open, allowEmpty = false }: { readonly source: string; readonly open: () => Readable; readonly allowEmpty?: boolean },
): Promise<LoadedList> {
  return database.transaction(async (tx) => {
    // Two loads of one list follow each other.
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${source}, 0))`;
    await tx.sql`delete from sanctions_keys where source = ${source}`;
    await tx.sql`delete from sanctions_entries where source = ${source}`;
    let entries = 0;
    let batch: SanctionsRow[] = [];
    for await (const row of readSanctions(open())) {
      batch.push(row);
      entries += 1;
      if (batch.length < BATCH) continue;
      await insertBatch(tx, source, batch);
      batch = [];
    }
    if (batch.length > 0) await insertBatch(tx, source, batch);
    if (entries === 0 && !allowEmpty) throw new SanctionsFileError(['there are no entries in it']);
    await addEvent(tx, sanctionsListLoaded, { source, entries, loadedAt: new Date() });
    return { entries, matchingPeople: await countMatchingPeople(tx.sql, source) };
  });
}

async function insertBatch(tx: Tx, source: string, rows: readonly SanctionsRow[]): Promise<void> {
  const entries = rows.map((row) => ({ id: newUuid(), ...row }));
  await tx.sql`
    insert into sanctions_entries (id, source, reference, name, aliases, email, date_of_birth, country)
    select id, ${source}, reference, name, aliases, email, date_of_birth, country
    from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb)
      as given (id uuid, reference text, name text, aliases text[], email text, date_of_birth date, country text)`;
  const keys = entries.flatMap(({ id, name, aliases, email }) =>
    [...new Set([...[name, ...aliases].map(nameKey), email === null ? null : emailKey(email)])]
      .filter((key) => key !== null)
      .map((key) => ({ id, key })),
  );
  await tx.sql`
    insert into sanctions_keys (key, entry_id, source)
    select key, id, ${source} from unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ id }) => id)}::uuid[]) as given (key, id)`;
}
