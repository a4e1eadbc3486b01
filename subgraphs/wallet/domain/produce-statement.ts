import { isConnectionFailure } from '@mint/platform/database/connection-failure.ts';
import { openDatabase } from '@mint/platform/database/database.ts';
import { type ObjectStoreOptions, openObjectStore } from '@mint/platform/objects/object-store.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { GraphQLError } from 'graphql';
import { type Statement, type StatementFailure, statementFiles } from './statement.ts';
import { writeCsv } from './statement-csv.ts';
import { readLines } from './statement-lines.ts';
import { writePdf } from './statement-pdf.ts';

/** What making a file takes. Passed to a thread, so all of it is plain data. */
export interface StatementTask {
  readonly statement: Statement;
  readonly databaseUrl: string;
  readonly store: ObjectStoreOptions;
  readonly logLevel: string;
}

export type Production =
  | { readonly ok: true; readonly byteLength: number }
  | { readonly ok: false; readonly failure: Extract<StatementFailure, 'STORE_AWAY' | 'DATABASE_AWAY'> };

/** A page of entries is read by its key: one that takes so long means that the database has other troubles. */
const STATEMENT_TIMEOUT_MS = 10_000;

/**
 * Makes a statement's file and puts it into the store, page by page, with a connection of its own. Whoever dies in here leaves at most parts of an upload,
 * which the next attempt removes before it begins; an object that was finished is written over with the same. What should not happen is thrown.
 */
export async function produceStatement({ statement, databaseUrl, store: options, logLevel }: StatementTask): Promise<Production> {
  const database = openDatabase({
    url: databaseUrl,
    name: 'wallet-statements',
    maxConnections: 1,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  const store = openObjectStore(options, createLogger({ service: 'wallet', level: logLevel }));
  try {
    await store.abortUploads(statement.objectKey);
    const lines = readLines(database, statement);
    const file = statement.format === 'CSV' ? writeCsv(statement, lines) : writePdf(statement, lines);
    const { contentType } = statementFiles[statement.format];
    return { ok: true, byteLength: await store.upload(statement.objectKey, file, contentType) };
  } catch (error) {
    if (isConnectionFailure(error)) return { ok: false, failure: 'DATABASE_AWAY' };
    if (error instanceof GraphQLError && error.extensions.code === 'SERVICE_UNAVAILABLE')
      return { ok: false, failure: 'STORE_AWAY' };
    throw error;
  } finally {
    store.close();
    await database.close();
  }
}
