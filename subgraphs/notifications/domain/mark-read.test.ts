import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { countUnread } from './count-unread.ts';
import { listNotifications } from './list-notifications.ts';
import { markAllRead, markRead } from './mark-read.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function inboxWith(count: number): Promise<{ readonly userId: Id<'usr'>; readonly ids: readonly Id<'ntf'>[] }> {
  const userId = newId('usr');
  for (let n = 0; n < count; n += 1) await world.tell(userId);
  const all = await listNotifications(world.context, userId, { limit: 100, before: null, unreadOnly: false });
  return { userId, ids: all.map((notification) => notification.id) };
}

const unreadRows = async (userId: Id<'usr'>) =>
  (await listNotifications(world.context, userId, { limit: 100, before: null, unreadOnly: true })).length;

describe('marking as read', () => {
  test('lowers the unread count by what was unread, once', async () => {
    const { userId, ids } = await inboxWith(3);
    const [newest, middle] = ids;
    if (newest === undefined || middle === undefined) throw new Error('Too few');
    const first = await markRead(world.context, userId, [newest, middle, newest]);
    if (!first.ok) throw new Error('Refused');
    expect(first.value.map(({ id }) => id)).toEqual([newest, middle]);
    expect(await countUnread(world.context, userId)).toBe(1);

    const again = await markRead(world.context, userId, [newest]);
    if (!again.ok) throw new Error('Refused');
    expect(again.value[0]?.readAt).toEqual(first.value[0]?.readAt);
    expect(await countUnread(world.context, userId)).toBe(1);
  });

  test('refuses the whole when one is not in the inbox, whether foreign, unknown or no id', async () => {
    const { userId, ids } = await inboxWith(1);
    const { ids: foreign } = await inboxWith(1);
    for (const id of [foreign[0] ?? '', newId('ntf'), 'nonsense']) {
      expect(await markRead(world.context, userId, [...ids, id])).toEqual({
        ok: false,
        errors: [{ code: 'NOT_FOUND', message: expect.any(String), path: ['input', 'ids', '1'] }],
      });
    }
    expect(await countUnread(world.context, userId)).toBe(1);
  });

  test('takes 100 at once and refuses more', async () => {
    const { userId, ids } = await inboxWith(1);
    expect(await markRead(world.context, userId, Array<string>(100).fill(ids[0] ?? ''))).toMatchObject({ ok: true });
    expect(await markRead(world.context, userId, Array<string>(101).fill(ids[0] ?? ''))).toMatchObject({
      ok: false,
      errors: [{ code: 'TOO_MANY_IDS', path: ['input', 'ids'] }],
    });
  });

  test('of everything counts what it marked; up to one leaves the newer unread', async () => {
    const { userId, ids } = await inboxWith(5);
    expect(await markAllRead(world.context, userId, ids[2] ?? '')).toEqual({ ok: true, value: 3 });
    expect(await countUnread(world.context, userId)).toBe(2);
    expect(await markAllRead(world.context, userId, null)).toEqual({ ok: true, value: 2 });
    expect(await markAllRead(world.context, userId, null)).toEqual({ ok: true, value: 0 });
    expect(await markAllRead(world.context, newId('usr'), null)).toEqual({ ok: true, value: 0 });
  });

  test('up to one that is not in the inbox is refused', async () => {
    const { userId } = await inboxWith(1);
    const { ids: foreign } = await inboxWith(1);
    for (const upTo of [foreign[0] ?? '', 'nonsense']) {
      expect(await markAllRead(world.context, userId, upTo)).toMatchObject({
        ok: false,
        errors: [{ code: 'NOT_FOUND', path: ['input', 'upTo'] }],
      });
    }
    expect(await countUnread(world.context, userId)).toBe(1);
  });

  test('keeps the count right while notifications come and several devices mark them', async () => {
    const { userId, ids } = await inboxWith(40);
    const shuffled = (seed: number) =>
      ids.toSorted((a, b) => ((a.charCodeAt(28) * seed) % 31) - ((b.charCodeAt(28) * seed) % 31));
    const results = await Promise.all([
      ...[3, 5, 7, 11].map((seed) => markRead(world.context, userId, shuffled(seed).slice(0, 25))),
      ...Array.from({ length: 30 }, () => world.tell(userId)),
      markAllRead(world.context, userId, ids[30] ?? null),
      markAllRead(world.context, userId, ids[10] ?? null),
    ]);
    expect(results.every((result) => result === undefined || result.ok)).toBe(true);
    expect(await countUnread(world.context, userId)).toBe(await unreadRows(userId));
    await markAllRead(world.context, userId, null);
    expect(await countUnread(world.context, userId)).toBe(0);
  });
});
