// `npm run events -- …`: gives dead letters to their handlers again, or has a stopped domain read a topic once more.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kafkaConfig, readConfig } from '@mint/platform/config/config.ts';
import { kafkaAccess } from '@mint/platform/kafka/access.ts';
import { createKafka } from '@mint/platform/kafka/client.ts';
import { replayDeadLetters, resetTopic } from '@mint/platform/kafka/replay.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { topics } from '@mint/schema/events/catalogue.ts';
import { z } from 'zod';

const help = `npm run events -- replay --topic <topic> [--group mint.<domain>] [--limit <n>] [--dry-run]
    gives the dead letters of <topic>.dlq to their handlers again; an effect that was had already is not had twice
npm run events -- rewind --topic <topic> --group mint.<domain> --since <RFC 3339>
    has a domain that is stopped read the topic again from that moment on

Topics: ${topics.join(' ')}
The brokers are KAFKA_BROKERS (with KAFKA_TLS and KAFKA_SASL_… where they are asked for), or those of the product that last ran on this machine.`;

/** Ends with one line that says what to do. */
function refuse(reason: string): never {
  console.error(`${reason}\n\n${help}`);
  process.exit(2);
}

/** The brokers that the environment names, or else those that `npm start` wrote down. */
function brokers(): string {
  const written = new URL('../../.local/environment.json', import.meta.url);
  const given =
    process.env.KAFKA_BROKERS ??
    (existsSync(written)
      ? (JSON.parse(readFileSync(written, 'utf8')) as { services: Record<string, Record<string, string>> }).services.wallet
          ?.KAFKA_BROKERS
      : undefined);
  return given ?? refuse('No brokers: set KAFKA_BROKERS, or run `npm start` first.');
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    topic: { type: 'string' },
    group: { type: 'string' },
    limit: { type: 'string' },
    since: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const [command] = positionals;
if (command !== 'replay' && command !== 'rewind') {
  console.log(help);
  process.exit(command === undefined || command === 'help' ? 0 : 2);
}

const { topic, group } = values;
if (!topic) refuse('Say which topic.');
const settings = readConfig(z.object(kafkaConfig), { ...process.env, KAFKA_BROKERS: brokers() });
const kafka = createKafka({
  brokers: settings.KAFKA_BROKERS,
  access: kafkaAccess(settings),
  clientId: 'mint-events',
  log: createLogger({ service: 'events', level: 'warn' }),
});

if (command === 'replay') {
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) refuse('--limit is a whole number from 1.');
  const letters = await replayDeadLetters({
    kafka,
    topic,
    dryRun: values['dry-run'],
    ...(group ? { groupId: group } : {}),
    ...(limit ? { limit } : {}),
  });
  for (const letter of letters) console.log(`${letter.eventId}  ${letter.type}  ${letter.group}  ${letter.error}`);
  console.log(`${letters.length} ${values['dry-run'] ? 'would be replayed' : 'replayed'}`);
} else {
  const since = new Date(values.since ?? '');
  if (!group) refuse('Say which group.');
  if (Number.isNaN(since.getTime())) refuse('--since is a moment, e.g. 2026-11-22T00:00:00Z.');
  await resetTopic({ kafka, groupId: group, topic, since });
  console.log(`${group} reads ${topic} from ${since.toISOString()} when it starts`);
}
process.exit();
