import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { type Id, newId } from '../ids/ids.ts';
import { currentCause } from '../telemetry/cause.ts';
import { type ConsumerWorld, openConsumerWorld } from '../testing/consumer-world.ts';
import { eventually } from '../testing/eventually.ts';
import { readTopic } from '../testing/topic-reader.ts';
import { defineEvent } from './contract.ts';
import { headerText, toMessage } from './envelope.ts';
import { type EventHandler, on } from './handler.ts';
import { runTogether } from './run-handler.ts';
import { deadLetterTopic } from './topics.ts';

let world: ConsumerWorld;
let database: Database;

const payload = z.object({ owner: z.string(), step: z.number() });
const spentOn = (name: string) =>
  defineEvent({ type: 'thing.spent', version: 1, topic: name, payload, key: ({ owner }) => owner });

beforeAll(async () => {
  world = await openConsumerWorld('owner text, step int, actor text, made_in text');
  database = world.testDatabase.database;
  await database.sql`create table totals (owner text primary key, events int not null default 0)`;
});
beforeEach(() => world.beginTest({ partitions: 3 }));
afterEach(() => world.endTest());
afterAll(() => world.close());

interface Spent {
  readonly owner: string;
  readonly step: number;
  readonly id?: Id<'evt'>;
  readonly actor?: string;
}

/** Publishes in one request, so that a consumer that comes after it receives all of it at one time. */
async function publish(events: readonly Spent[]): Promise<void> {
  const messages = events.map(({ owner, step, id = newId('evt'), actor = null }) =>
    toMessage({
      id,
      type: 'thing.spent',
      version: 1,
      source: 'test',
      key: owner,
      time: new Date(),
      actor,
      ipAddress: null,
      traceparent: null,
      payload: { owner, step },
    }),
  );
  await world.producer.send({ topic: world.topic, messages });
}

/** Writes the event down with its cause and the transaction that it is in, once `fault` lets it. */
function recorder(fault: (event: Spent) => void = () => {}): EventHandler<null> {
  return on<ReturnType<typeof spentOn>, null>(
    spentOn(world.topic),
    async ({ event, tx }) => {
      const { owner, step } = event.payload;
      await tx.sql`
        insert into effects (owner, step, actor, made_in)
        values (${owner}, ${step}, ${currentCause()?.actor ?? null}, pg_current_xact_id()::text)`;
      fault({ owner, step });
    },
    { together: ({ payload: { owner } }) => owner },
  );
}

const consume = (handler: EventHandler<null>) => world.consume([handler], { maxAttempts: 2, gatherMs: 100 });

interface Effect {
  owner: string;
  step: number;
  actor: string | null;
  made_in: string;
}

const effects = () => database.sql<Effect[]>`select owner, step, actor, made_in from effects order by position`;

const owners = Array.from({ length: 10 }, (_, place) => `owner-${place}`);
const stepsOf = (made: readonly Effect[], owner: string) =>
  made.filter((effect) => effect.owner === owner).map(({ step }) => step);

test('events of several partitions share a transaction, and each has its effect once, in the order of its key, for its own cause', async () => {
  const events = [1, 2, 3].flatMap((step) => owners.map((owner) => ({ owner, step, actor: `${owner}-${step}` })));
  await publish(events);
  consume(recorder());
  const made = await eventually(async () => {
    const found = await effects();
    expect(found).toHaveLength(30);
    return found;
  });
  for (const owner of owners) expect(stepsOf(made, owner)).toEqual([1, 2, 3]);
  for (const { owner, step, actor } of made) expect(actor).toBe(`${owner}-${step}`);
  expect(new Set(made.map((effect) => effect.made_in)).size).toBeLessThanOrEqual(3);
});

test('an event that stands twice in a batch, or was handled before, has no second effect', async () => {
  const id = newId('evt');
  const again = { owner: 'owner-1', step: 1, id };
  await publish([again, again, { owner: 'owner-1', step: 2 }]);
  consume(recorder());
  await eventually(async () => expect(stepsOf(await effects(), 'owner-1')).toEqual([1, 2]));
  await publish([again, { owner: 'owner-1', step: 3 }]);
  await eventually(async () => expect(stepsOf(await effects(), 'owner-1')).toEqual([1, 2, 3]));
});

test('one that fails keeps nobody else: all are handled one by one, and it alone goes to the dead letters', async () => {
  await publish([1, 2, 3].flatMap((step) => owners.map((owner) => ({ owner, step }))));
  consume(
    recorder(({ owner, step }) => {
      if (owner === 'owner-4' && step === 2) throw new Error('cannot digest');
    }),
  );
  const made = await eventually(async () => {
    const found = await effects();
    expect(found).toHaveLength(29);
    return found;
  });
  for (const owner of owners) expect(stepsOf(made, owner)).toEqual(owner === 'owner-4' ? [1, 3] : [1, 2, 3]);
  const reader = await readTopic(world.kafka, deadLetterTopic(world.topic));
  await eventually(() => expect(reader.messages).toHaveLength(1));
  await reader.stop();
  expect(headerText(reader.messages[0]?.headers, 'dlq-error')).toBe('Error: cannot digest');
  expect(headerText(reader.messages[0]?.headers, 'dlq-attempts')).toBe('2');
});

test('what cannot be read goes to the dead letters from among what is handled together', async () => {
  await publish([{ owner: 'owner-1', step: 1 }]);
  await publish([{ owner: 'owner-1', step: 'two' as unknown as number }]);
  await publish([{ owner: 'owner-1', step: 3 }]);
  consume(recorder());
  await eventually(async () => expect(stepsOf(await effects(), 'owner-1')).toEqual([1, 3]));
  const reader = await readTopic(world.kafka, deadLetterTopic(world.topic));
  await eventually(() => expect(reader.messages).toHaveLength(1));
  await reader.stop();
  expect(headerText(reader.messages[0]?.headers, 'dlq-error')).toBe('The payload breaks its contract: step: invalid_type');
});

test('transactions of several processes that want the same rows in every order do not wait for each other crosswise', async () => {
  await database.sql`insert into totals (owner) select unnest(${owners}::text[]) on conflict (owner) do update set events = 0`;
  const count = on<ReturnType<typeof spentOn>, null>(
    spentOn(world.topic),
    async ({ event, tx }) => {
      await tx.sql`update totals set events = events + 1 where owner = ${event.payload.owner}`;
    },
    { together: ({ payload: { owner } }) => owner },
  );
  const given = (owner: string) => ({
    handler: count,
    event: {
      ...{ id: newId('evt'), type: 'thing.spent', version: 1, source: 'test', time: new Date(), subject: owner },
      ...{ actor: null, ipAddress: null, traceparent: null, payload: { owner, step: 1 } },
    },
  });
  const processes = Array.from({ length: 8 }, (_, first) => owners.map((_, place) => owners[(place * 7 + first * 3) % 10] ?? ''));
  const around = { database, context: null, log: world.log };
  // Whatever fails is not tried again together: had one been ended as a deadlock, this would throw it.
  for (let round = 0; round < 10; round += 1) await Promise.all(processes.map((order) => runTogether(order.map(given), around)));
  const totals = await database.sql<{ events: number }[]>`select distinct events from totals`;
  expect(totals).toEqual([{ events: 80 }]);
});
