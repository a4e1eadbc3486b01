// `npm run fraud:backtest -- --review 40 --block 90 --velocity-max 5 …`: runs the rules over what was scored, with other settings, and tells what would
// have been decided otherwise. `--help` names every setting. Settings that are not named are those in force; the database is that at
// FRAUD_DATABASE_URL, else that of the product on this machine. Exit code 2: it could not be tried.
import { parseArgs } from 'node:util';
import { readConfig } from '@mint/platform/config/config.ts';
import { openDatabase } from '@mint/platform/database/database.ts';
import { z } from 'zod';
import { commandSettings } from './command-settings.ts';
import { type RuleSettings, ruleSettingsSchema } from './config.ts';
import { type BacktestReport, backtest } from './domain/backtest.ts';

/** Long histories take their time. */
const TIMEOUT_MS = 3_600_000;

const flags: Readonly<Record<string, keyof RuleSettings>> = {
  review: 'REVIEW_SCORE',
  block: 'BLOCK_SCORE',
  'velocity-max': 'VELOCITY_MAX_TRANSFERS',
  'velocity-score': 'VELOCITY_SCORE',
  'large-amount-min-transfers': 'LARGE_AMOUNT_MIN_TRANSFERS',
  'large-amount-deviations': 'LARGE_AMOUNT_DEVIATIONS',
  'large-amount-floor': 'LARGE_AMOUNT_DEVIATION_FLOOR_MINOR',
  'large-amount-score': 'LARGE_AMOUNT_SCORE',
  'new-recipient-score': 'NEW_RECIPIENT_SCORE',
  'geo-anomaly-score': 'GEO_ANOMALY_SCORE',
  'night-start': 'NIGHT_START_HOUR',
  'night-end': 'NIGHT_END_HOUR',
  'night-large-above': 'NIGHT_LARGE_ABOVE_MINOR',
  'night-large-score': 'NIGHT_LARGE_SCORE',
  'sanctioned-recipient-score': 'SANCTIONED_RECIPIENT_SCORE',
};

const commandOptions = z.object({
  /** How many of the changed transfers are named. */
  name: z.coerce.number().int().min(0).max(10_000).default(20),
  /** Only what was scored from this moment on. */
  since: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
});

function usage(): string {
  const settings = Object.entries(flags).map(([flag, setting]) => `  --${flag.padEnd(28)} in place of ${setting}`);
  return [
    ...settings,
    '  --name N                       name the newest N transfers that change (20)',
    '  --since 2026-01-31             only what was scored from then on',
  ].join('\n');
}

function print({ assessments, byDecision, changed, unreadable }: BacktestReport): void {
  const total = [...byDecision]
    .filter(([kind]) => new Set(kind.split(' → ')).size > 1)
    .reduce((sum, [, count]) => sum + count, 0);
  console.log(`${assessments} transfers were scored; ${total} would have been decided otherwise`);
  for (const [kind, count] of [...byDecision].sort()) console.log(`  ${kind.padEnd(16)} ${count}`);
  for (const { transactionId, from, to, scoreBefore, scoreAfter, rules } of changed) {
    console.log(`${transactionId}: ${from} (${scoreBefore}) → ${to} (${scoreAfter}) ${rules.join(', ')}`);
  }
  if (unreadable > 0) console.log(`${unreadable} were scored in a way that isn't known any more, and left out`);
}

try {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      name: { type: 'string' },
      since: { type: 'string' },
      ...Object.fromEntries(Object.keys(flags).map((flag) => [flag, { type: 'string' as const }])),
    },
  });
  if (values.help) {
    console.log(usage());
  } else {
    const given: Readonly<Record<string, unknown>> = values;
    const others = Object.fromEntries(
      Object.entries(flags).flatMap(([flag, setting]) => (typeof given[flag] === 'string' ? [[setting, given[flag]]] : [])),
    );
    const { name, since } = commandOptions.parse(values);
    const { DATABASE_URL: url, ...inForce } = commandSettings(process.env);
    const settings = readConfig(ruleSettingsSchema, { ...inForce, ...others });
    const database = openDatabase({ url, name: 'fraud-backtest', maxConnections: 1, statementTimeoutMs: TIMEOUT_MS });
    try {
      print(await backtest(database, { settings, name, since: since === undefined ? null : new Date(since) }));
    } finally {
      await database.close();
    }
  }
} catch (error) {
  console.error(`The backtest could not be run: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
