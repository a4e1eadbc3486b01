import { newId } from '@mint/platform/ids/ids.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { topics } from '@mint/schema/events/catalogue.ts';
import { walletFrozen } from '@mint/schema/events/wallet.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendPending } from '../domain/append-pending.ts';
import { recordEvents } from '../events/record-event.ts';
import type { GraphContext } from '../graph-context.ts';
import { auditLog } from '../resolvers/Query/auditLog.ts';
import { auditVerify } from '../resolvers/Query/auditVerify.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const ask = (viewer: object | null): GraphContext => ({ domain: world.context, viewer }) as unknown as GraphContext;
const admin = () => ask({ userId: newId('usr'), role: 'ADMIN', apiKeyId: null });

test('every topic is heard', () => {
  expect(recordEvents.map(({ contract }) => contract.topic)).toEqual(topics);
});

test('an event is in the log once, with who caused it; what none caused, its service did', async () => {
  const { database } = world;
  const handler = recordEvents.find(({ contract }) => contract.topic === walletFrozen.topic);
  if (!handler) throw new Error('nobody hears of wallets');
  const payload = { walletId: newId('wal'), userId: newId('usr'), reason: 'looks odd' } as never;
  const actor = newId('usr');
  const id = newId('evt');
  const deliver = (of: typeof id, who: string | null) =>
    deliverEvent(handler, walletFrozen, payload, { database, context: undefined, id: of, actor: who });
  await deliver(id, actor);
  expect(await deliver(id, actor)).toBe('duplicate');
  await deliver(newId('evt'), null);
  await appendPending(database);
  const page = await auditLog(null, { filter: { action: walletFrozen.type }, first: 10 }, admin());
  expect(page.nodes).toMatchObject([{ actorId: 'test' }, { id, actorId: actor, topic: walletFrozen.topic, before: null }]);
  expect(JSON.parse(page.nodes[1]?.after ?? '')).toEqual(payload);
});

test('what an event says of before and after is shown as such', async () => {
  const { database } = world;
  await database.sql`
    insert into pending (event_id, topic, action, version, actor_id, resource_id, at, payload)
    values (uuidv7(), 'admin.events', 'changed', 1, 'usr_admin', 'usr_7', now(), '{"before":{"role":"USER"},"after":{"role":"ADMIN"},"reason":"x"}'::json),
      (uuidv7(), 'admin.events', 'made', 1, 'usr_admin', 'usr_8', now(), '{"before":null,"after":{"role":"USER"}}'::json)`;
  await appendPending(database);
  const [changed] = (await auditLog(null, { filter: { resourceId: 'usr_7' } }, admin())).nodes;
  expect(changed).toMatchObject({ before: '{"role":"USER"}', after: '{"role":"ADMIN"}' });
  const [made] = (await auditLog(null, { filter: { resourceId: 'usr_8' } }, admin())).nodes;
  expect(made).toMatchObject({ before: 'null', after: '{"role":"USER"}' });
});

test('pages show every entry once, the latest first', async () => {
  await world.hear(25, { action: 'paged' });
  await appendPending(world.database);
  const seen: bigint[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof auditLog>> = await auditLog(
      null,
      { filter: { action: 'paged' }, first: 10, after },
      admin(),
    );
    seen.push(...page.nodes.map(({ sequence }) => sequence));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toHaveLength(25);
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => (a < b ? 1 : -1)));
});

test.each([
  [{ filter: { actorId: 'a b' } }, 'actorId'],
  [{ filter: { action: '' } }, 'action'],
  [{ filter: { traceId: 'xyz' } }, 'traceId'],
  [{ filter: { from: new Date(1), to: new Date(0) } }, 'from'],
  [{ first: 0 }, 'first'],
  [{ first: 101 }, 'first'],
  [{ after: 'nowhere' }, 'cursor'],
  [{ after: Buffer.from('2026-13-45T00:00:00.000Z|1').toString('base64url') }, 'cursor'],
])('what can not be meant is refused: %o', async (input, named) => {
  await expect(auditLog(null, input, admin())).rejects.toMatchObject({
    message: expect.stringContaining(named),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('nobody but an operator in their own session asks', async () => {
  const userId = newId('usr');
  const others = [ask({ userId, role: 'USER', apiKeyId: null }), ask({ userId, role: 'ADMIN', apiKeyId: newId('key') })];
  for (const context of others) {
    await expect(auditLog(null, {}, context)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(() => auditVerify(null, null, context)).toThrow('Only operators do this');
  }
});

test('several who verify at once get one answer', async () => {
  const [one, other] = await Promise.all([auditVerify(null, null, admin()), auditVerify(null, null, admin())]);
  expect(one).toBe(other);
  expect(one).toMatchObject({ verified: true, firstBrokenSequence: null });
});
