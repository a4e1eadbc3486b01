// `npm run sanctions:load -- <file.csv> [--source <name>] [--allow-empty]`: puts a list in the place of the one that stands under its source (the name of the
// file unless told), in the database at FRAUD_DATABASE_URL, else that of the product on this machine. The next score goes by it.
// Exit code 0: loaded; 1: the list is not usable, with a line for each row at fault, and nothing has changed; 2: it could not be tried.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@mint/platform/database/database.ts';
import { commandSettings } from './command-settings.ts';
import { loadSanctions } from './domain/load-sanctions.ts';
import { SanctionsFileError } from './domain/read-sanctions.ts';

/** Large lists take their time. */
const TIMEOUT_MS = 3_600_000;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { source: { type: 'string' }, 'allow-empty': { type: 'boolean', default: false } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('name one file: npm run sanctions:load -- list.csv');
  const source = (values.source ?? basename(file).replace(/\.csv$/i, '')).trim();
  if (source === '' || source.length > 100) throw new Error('a source has 1 to 100 characters');
  const { DATABASE_URL: url } = commandSettings(process.env);
  const database = openDatabase({
    url,
    name: 'sanctions-load',
    maxConnections: 2,
    statementTimeoutMs: TIMEOUT_MS,
    idleInTransactionTimeoutMs: TIMEOUT_MS,
    lockTimeoutMs: TIMEOUT_MS,
  });
  try {
    const { entries, matchingPeople } = await loadSanctions(database, {
      source,
      open: () => createReadStream(file),
      allowEmpty: values['allow-empty'],
    });
    console.log(`${source}: ${entries} entries; ${matchingPeople} people match one of them`);
  } finally {
    await database.close();
  }
} catch (error) {
  if (error instanceof SanctionsFileError) console.error(error.message);
  else console.error(`The list could not be loaded: ${error instanceof Error ? error.message : error}`);
  process.exitCode = error instanceof SanctionsFileError ? 1 : 2;
}
