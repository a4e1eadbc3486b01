// `npm run ledger:check`: proves the books of the ledger at WALLET_DATABASE_URL, else of the product that runs on this machine.
// Exit code 0: they balance; 1: they don't, with a line for each mismatch; 2: they could not be read.
import { readFileSync } from 'node:fs';
import { openDatabase } from '@mint/platform/database/database.ts';
import { z } from 'zod';
import { checkLedger } from './domain/check-ledger.ts';

const localEnvironment = z.object({ services: z.object({ wallet: z.object({ DATABASE_URL: z.string() }) }) });

/** Large books take their time. */
const TIMEOUT_MS = 3_600_000;

function databaseUrl(): string {
  const given = process.env.WALLET_DATABASE_URL;
  if (given) return given;
  const file = new URL('../../.local/environment.json', import.meta.url);
  return localEnvironment.parse(JSON.parse(readFileSync(file, 'utf8'))).services.wallet.DATABASE_URL;
}

try {
  const database = openDatabase({ url: databaseUrl(), name: 'ledger-check', maxConnections: 1, statementTimeoutMs: TIMEOUT_MS });
  try {
    const { postings, wallets, mismatches } = await checkLedger(database);
    for (const { rule, detail } of mismatches) console.error(`${rule}: ${detail}`);
    console.log(
      `${wallets} wallets, ${postings} postings, ${mismatches.length === 0 ? 'the books balance' : `${mismatches.length} mismatches`}`,
    );
    process.exitCode = mismatches.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(
    `The ledger could not be read (start the product, or set WALLET_DATABASE_URL): ${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 2;
}
