import { type Database, openDatabase } from '@mint/platform/database/database.ts';
import type { Stack } from '../stack.ts';

const owners = ['auth', 'wallet', 'transactions', 'notifications', 'kyc', 'fraud'] as const;

/** Each domain's database, by name, as somebody reads it who is not the domain. */
export type Databases = Readonly<Record<(typeof owners)[number], Database>>;

/** A product whose databases can be read. */
export interface WitnessedProduct {
  readonly stack: Pick<Stack, 'environment'>;
  readonly databases: Databases;
}

/** Opens the databases of a product; they are closed with `closing`. */
export function openDatabases({ environment }: Pick<Stack, 'environment'>, closing: AsyncDisposableStack): Databases {
  return Object.fromEntries(
    owners.map((name) => {
      const url = environment[name]?.DATABASE_URL ?? '';
      const database = openDatabase({ url, name: 'witness', maxConnections: 2, statementTimeoutMs: 30_000 });
      closing.defer(() => database.close());
      return [name, database];
    }),
  ) as unknown as Databases;
}
