import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';

/** Any number that no other advisory lock of ours takes; the lock is per database. */
const MIGRATION_LOCK = 7_463_001;

/**
 * Brings a database to the newest schema: runs the migrations of the folder that have not run yet, in one transaction.
 * Safe to call from several processes at once: the others wait, then find nothing to do. Statements have no timeout here.
 */
export async function migrate(target: string | Pick<Database, 'url'>, migrationsFolder: URL): Promise<void> {
  const client = postgres(typeof target === 'string' ? target : target.url, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: 'migrations' },
  });
  try {
    // A session lock belongs to its connection, and this pool has just the one.
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle({ client }), { migrationsFolder: fileURLToPath(migrationsFolder) });
    await client`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await client.end({ timeout: 5 });
  }
}
