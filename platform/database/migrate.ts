import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';

/** Any number that no other advisory lock of ours takes; the lock is per database. */
const MIGRATION_LOCK = 7_463_001;

/**
 * Brings a database to the newest schema: runs the migrations of the folder that have not run yet, in one transaction.
 * Safe to call from several processes at once: the others wait, then find nothing to do. Statements have no timeout here.
 *
 * Who may not create anything in the database runs nothing: then its owner does, beforehand, and this throws when the owner has not.
 *
 * @param as The role whose the new tables are to be, where it is not the one that logs in.
 */
export async function migrate(
  target: string | Pick<Database, 'url'>,
  migrationsFolder: URL,
  { as }: { readonly as?: string } = {},
): Promise<void> {
  const folder = { migrationsFolder: fileURLToPath(migrationsFolder) };
  const client = postgres(typeof target === 'string' ? target : target.url, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: 'migrations', ...(as === undefined ? {} : { role: as }) },
  });
  try {
    const [rights] = await client<{ database: string; canCreate: boolean }[]>`
      select current_database() as database, has_database_privilege(current_database(), 'create') as "canCreate"`;
    if (!rights?.canCreate) {
      await assertMigrated(client, rights?.database ?? '', readMigrationFiles(folder).at(-1)?.folderMillis ?? 0);
      return;
    }
    // A session lock belongs to its connection, and this pool has just the one.
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle({ client }), folder);
    await client`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Throws unless the database has had the migration that is the newest here. */
async function assertMigrated(client: postgres.Sql, database: string, newest: number): Promise<void> {
  const [table] = await client<
    { isThere: boolean }[]
  >`select to_regclass('drizzle.__drizzle_migrations') is not null as "isThere"`;
  const [last] = table?.isThere
    ? await client<{ at: string }[]>`select max(created_at)::text as at from drizzle.__drizzle_migrations`
    : [];
  if (Number(last?.at ?? -1) < newest) {
    throw new Error(
      `The database ${database} is not at the newest schema, and its owner has to run the migrations before this starts`,
    );
  }
}
