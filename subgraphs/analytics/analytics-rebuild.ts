// `npm run analytics:rebuild`: makes the figures anew of what Kafka's topics hold, beside the running service, and announces nothing. The database is that at
// ANALYTICS_DATABASE_URL and the brokers KAFKA_BROKERS, else those of the product on this machine. Exit code 2: it could not be done; every figure is then
// as it was or as it shall be, and it may be begun again.
import { readFileSync } from 'node:fs';
import { kafkaConfig, readConfig } from '@mint/platform/config/config.ts';
import { openDatabase } from '@mint/platform/database/database.ts';
import { kafkaAccess } from '@mint/platform/kafka/access.ts';
import { createKafka } from '@mint/platform/kafka/client.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { z } from 'zod';
import { configSchema } from './config.ts';
import { openContext } from './context.ts';
import { holdRebuild } from './domain/hold-rebuild.ts';
import { rebuildFigures } from './domain/rebuild-figures.ts';

/** Long histories take their time. */
const TIMEOUT_MS = 3_600_000;

const localEnvironment = z.object({ services: z.object({ analytics: z.record(z.string(), z.string()) }) });

/** The service's settings: the environment's alone when it names the database, else those of the product on this machine with the environment's over them. */
function settings(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  if (env.ANALYTICS_DATABASE_URL) return { ...env, DATABASE_URL: env.ANALYTICS_DATABASE_URL };
  const file = new URL('../../.local/environment.json', import.meta.url);
  const { analytics } = localEnvironment.parse(JSON.parse(readFileSync(file, 'utf8'))).services;
  return { ...analytics, ...env, DATABASE_URL: analytics.DATABASE_URL };
}

try {
  const env = settings(process.env);
  const kafkaSettings = readConfig(z.object({ ...kafkaConfig, KAFKA_TOPIC_PREFIX: z.string().default('') }), env);
  const log = createLogger({ service: 'analytics-rebuild', level: 'warn' });
  const database = openDatabase({
    url: z.string().parse(env.DATABASE_URL),
    name: 'analytics-rebuild',
    maxConnections: 2,
    statementTimeoutMs: TIMEOUT_MS,
    idleInTransactionTimeoutMs: TIMEOUT_MS,
    lockTimeoutMs: TIMEOUT_MS,
  });
  try {
    const context = await openContext({ config: readConfig(configSchema, env), database, log });
    const { KAFKA_BROKERS: brokers, KAFKA_TOPIC_PREFIX: topicPrefix } = kafkaSettings;
    const kafka = createKafka({ brokers, access: kafkaAccess(kafkaSettings), clientId: 'analytics-rebuild', log });
    const { events, unreadable, months, kept } = await holdRebuild(database.url, () =>
      rebuildFigures(context, { kafka, topicPrefix }),
    );
    console.log(`${events} events were read, ${unreadable} could not be; ${months} months of people were made anew`);
    if (kept > 0) console.log(`${kept} spendings stay as they are: the topics do not tell of them`);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(`The figures could not be made anew: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
