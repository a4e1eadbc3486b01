import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { type Database, type DatabaseOptions, openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Closes it and removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** The server that tests make their databases on, from TEST_DATABASE_URL (a user who may create databases). */
function serverUrl(): URL {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: tests need a PostgreSQL server');
  return new URL(url);
}

async function onServer(statement: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(serverUrl().href, { max: 1, onnotice: () => {} });
  try {
    await statement(admin);
  } finally {
    await admin.end({ timeout: 5 });
  }
}

/** A fresh database of its own for a test file, at the newest schema of `migrations` when given. */
export async function createTestDatabase(
  migrations: URL | null,
  options: Partial<Omit<DatabaseOptions, 'url'>> = {},
): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer((admin) => admin.unsafe(`create database ${name}`));
  const url = serverUrl();
  url.pathname = `/${name}`;
  if (migrations) await migrate(url.href, migrations);
  const database = openDatabase({ name: 'test', maxConnections: 5, ...options, url: url.href });
  return {
    url: url.href,
    database,
    async drop() {
      await database.close();
      await onServer((admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
    },
  };
}
