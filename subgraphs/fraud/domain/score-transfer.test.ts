import { openDatabase } from '@mint/platform/database/database.ts';
import { isInfrastructureFailure } from '@mint/platform/errors/infrastructure-failure.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { transactionCreated } from '@mint/schema/events/transactions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onTransactionCreated } from '../events/on-transaction-created.ts';
import { needed, openWorld, transactionPayload, transferOf, type World } from '../test/world.ts';
import { scoreTransfer } from './score-transfer.ts';
import { storePeople } from './store-people.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A person whose registration has been told of. */
async function known(displayName = 'Some One', inWorld = world): Promise<Id<'usr'>> {
  const userId = newId('usr');
  await storePeople(inWorld.database.sql, [
    { userId, displayName, displayNameAt: new Date(), country: 'US', email: `${userId}@mail.test` },
  ]);
  return userId;
}

async function list(entry: { readonly key: string; readonly name: string }): Promise<void> {
  await world.database.sql`
    with entry as (
      insert into sanctions_entries (id, source, reference, name, aliases) values (uuidv7(), 'test', ${entry.key}, ${entry.name}, '{}')
      returning id)
    insert into sanctions_keys (key, entry_id, source) select ${entry.key}, id, 'test' from entry`;
}

const rulesOf = async (given: Parameters<typeof transferOf>[0], inWorld = world) =>
  (await scoreTransfer(inWorld.context, transferOf(given))).findings.map(({ rule }) => rule);

describe('the recipient', () => {
  test('is screened by name and by address, as they stand now', async () => {
    const [senderId, recipientId] = [await known(), await known('Dirty Harry')];
    expect(await rulesOf({ senderId, recipientId })).toEqual(['new_recipient']);
    await list({ key: 'dirty harry', name: 'Harry DIRTY' });
    expect(await scoreTransfer(world.context, transferOf({ senderId, recipientId }))).toMatchObject({
      decision: 'BLOCK',
      findings: [{ rule: 'sanctioned_recipient', evidence: { source: 'test', name: 'Harry DIRTY' } }, {}],
    });
    const byAddress = await known('Nobody Else');
    await list({ key: `${byAddress}@mail.test`, name: 'By Address' });
    expect(await rulesOf({ senderId, recipientId: byAddress })).toContain('sanctioned_recipient');
  });

  test('whose events have not come is asked of auth, screened, and remembered', async () => {
    await list({ key: 'late newcomer', name: 'Newcomer, Late' });
    const recipient = world.auth.addUser('Late NEWCOMER');
    const senderId = await known();
    const calls = world.auth.calls;
    expect(await rulesOf({ senderId, recipientId: recipient.id })).toContain('sanctioned_recipient');
    await eventually(async () => {
      const rows = await world.database.sql`select from people where user_id = ${toUuid(recipient.id, 'usr')}`;
      expect(rows).toHaveLength(1);
    });
    expect(await rulesOf({ senderId, recipientId: recipient.id })).toContain('sanctioned_recipient');
    expect(world.auth.calls).toBe(calls + 1);
  });

  test('who can’t be screened gets no money', async () => {
    const senderId = await known();
    world.auth.down = true;
    const scoring = scoreTransfer(world.context, transferOf({ senderId })).finally(() => {
      world.auth.down = false;
    });
    await expect(scoring).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  });
});

describe('the sender', () => {
  test('whose country isn’t known may send while auth is away', async () => {
    const recipientId = await known();
    const sender = world.auth.addUser('Abroad', 'BR');
    world.auth.down = true;
    const rules = await rulesOf({ senderId: sender.id, recipientId, ip: '8.8.8.8' }).finally(() => {
      world.auth.down = false;
    });
    expect(rules).toEqual(['new_recipient']);
    expect(await rulesOf({ senderId: sender.id, recipientId, ip: '8.8.8.8' })).toEqual(['geo_anomaly', 'new_recipient']);
  });

  test('known by events costs auth no question', async () => {
    const calls = world.auth.calls;
    await rulesOf({ senderId: await known(), recipientId: await known() });
    expect(world.auth.calls).toBe(calls);
  });
});

describe('how many transfers a sender makes', () => {
  const noon = new Date('2025-03-01T12:00:00Z').getTime();
  const created = (senderId: Id<'usr'>, secondsBefore: number, transactionId?: Id<'txn'>, inWorld = world) =>
    inWorld.deliver(
      onTransactionCreated,
      transactionCreated,
      transactionPayload({ senderId, transactionId, occurredAt: new Date(noon - secondsBefore * 1_000) }),
    );

  test('is known from Postgres when Redis has lost its memory', async () => {
    const [senderId, recipientId] = [await known(), await known()];
    for (const seconds of [300, 299, 1]) await created(senderId, seconds);
    // The first lies at the window's beginning, which is not in it.
    expect(await rulesOf({ senderId, recipientId })).toEqual(['new_recipient']);
    await created(senderId, 0);
    const transfer = transferOf({ senderId, recipientId });
    expect(await scoreTransfer(world.context, transfer)).toMatchObject({
      findings: [{ rule: 'velocity_breach', evidence: { transfers: '4' } }, {}],
    });
  });

  test('is not more for being known from both', async () => {
    const [senderId, recipientId] = [await known(), await known()];
    const transfers = Array.from({ length: 3 }, () => transferOf({ senderId, recipientId }));
    for (const transfer of transfers) await scoreTransfer(world.context, transfer);
    for (const { transactionId } of transfers) await created(senderId, 0, transactionId);
    for (const { transactionId } of transfers)
      expect(await rulesOf({ transactionId, senderId, recipientId })).toEqual(['new_recipient']);
    expect(await rulesOf({ senderId, recipientId })).toContain('velocity_breach');
  });

  test('is not asked of payouts of a batch, nor is it more for them', async () => {
    const [senderId, recipientId] = [await known(), await known()];
    for (let each = 0; each < 5; each += 1) {
      const payout = transferOf({ senderId, recipientId, inPayoutBatch: true });
      expect(await rulesOf(payout)).toEqual(['new_recipient']);
      const payload = transactionPayload({ senderId, transactionId: payout.transactionId, occurredAt: new Date(noon - 1_000) });
      await world.deliver(onTransactionCreated, transactionCreated, { ...payload, payoutBatchId: newId('pob') });
    }
    expect(await rulesOf({ senderId, recipientId })).toEqual(['new_recipient']);
  });

  test('is known while Redis is away, and after it was flushed', async () => {
    const proxy = await startTcpProxy(needed('REDIS_URL'));
    const apart = await openWorld({ redisUrl: `redis://${proxy.host}:${proxy.port}` });
    try {
      const [senderId, recipientId] = [await known('A', apart), await known('B', apart)];
      const made = Array.from({ length: 3 }, () => transferOf({ senderId, recipientId }));
      for (const transfer of made) await scoreTransfer(apart.context, transfer);
      for (const { transactionId } of made) await created(senderId, 1, transactionId, apart);
      await proxy.cut();
      expect(await rulesOf({ senderId, recipientId }, apart)).toContain('velocity_breach');
      expect(await rulesOf({ senderId: await known('C', apart), recipientId }, apart)).toEqual(['new_recipient']);
      await proxy.restore();
      await eventually(() => apart.redis.ping());
      await apart.redis.del(`${apart.redisPrefix}:fraud:velocity:${senderId}`);
      expect(await rulesOf({ senderId, recipientId }, apart)).toContain('velocity_breach');
    } finally {
      await apart.close();
      await proxy.stop();
    }
  });
});

test('without the database there is no score, and what was tried doesn’t count', async () => {
  const proxy = await startTcpProxy(world.databaseUrl);
  const url = new URL(world.databaseUrl);
  url.host = `${proxy.host}:${proxy.port}`;
  const database = openDatabase({ url: url.href, name: 'apart', maxConnections: 1 });
  const senderId = newId('usr');
  const counted = () => world.redis.zcard(`${world.redisPrefix}:fraud:velocity:${senderId}`);
  try {
    await proxy.cut();
    for (let tries = 0; tries < 4; tries += 1) {
      const failure = await scoreTransfer({ ...world.context, database }, transferOf({ senderId })).catch(
        (error: unknown) => error,
      );
      expect(isInfrastructureFailure(failure)).toBe(true);
    }
    expect(await counted()).toBe(0);
    // One that had its score keeps its place when it is asked about again.
    const scored = transferOf({ senderId, recipientId: await known() });
    await scoreTransfer(world.context, scored);
    await expect(scoreTransfer({ ...world.context, database }, scored)).rejects.toThrow();
    expect(await counted()).toBe(1);
  } finally {
    await database.close();
    await proxy.stop();
  }
});
