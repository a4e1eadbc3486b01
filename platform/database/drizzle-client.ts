import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from './sql.ts';

export type Drizzle = PostgresJsDatabase;

/** Statements with more parameters than this vary in length with their input, and would fill the server's statement cache. */
const MAX_PREPARED_PARAMETERS = 24;

/**
 * Drizzle on a connection or a transaction of ours. Drizzle's own set-up overwrites the client's type parsers, which would
 * change what raw `sql` returns, and sends every statement unprepared in two round trips; it gets a face of the client that
 * keeps the parsers and prepares.
 */
export function drizzleOn(sql: Sql | TransactionSql): Drizzle {
  return drizzle({ client: faceOf(sql) as never }) as unknown as Drizzle;
}

type Work = (face: unknown) => Promise<unknown>;

function faceOf(sql: Sql | TransactionSql) {
  const nested = (work: Work) =>
    'savepoint' in sql ? sql.savepoint((tx) => work(faceOf(tx))) : sql.begin((tx) => work(faceOf(tx)));
  return {
    options: { parsers: {}, serializers: {} },
    unsafe: (text: string, params: never[] = []) =>
      sql.unsafe(text, params, { prepare: params.length > 0 && params.length <= MAX_PREPARED_PARAMETERS }),
    begin: nested,
    savepoint: nested,
  };
}
