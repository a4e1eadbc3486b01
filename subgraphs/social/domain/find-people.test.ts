import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { userProfileUpdated, userRegistered } from '@mint/schema/events/auth.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onUserProfileUpdated } from '../events/on-user-profile-updated.ts';
import { onUserRegistered } from '../events/on-user-registered.ts';
import { openWorld, type World } from '../test/world.ts';
import { findPeople } from './find-people.ts';
import { storePeople } from './store-people.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const handleOf = (name: string) => `${name}_${newId('usr').slice(-8)}`;
const at = (minute: number) => new Date(Date.UTC(2028, 1, 29, 23, minute));
const register = (userId: Id<'usr'>, handle: string) => ({
  userId,
  handle,
  displayName: 'A',
  email: 'a@mail.test',
  country: 'US',
  registeredAt: new Date(),
});

describe('people', () => {
  test('whose events have come are found without asking anybody', async () => {
    const userId = newId('usr');
    const [first, second] = [handleOf('First'), handleOf('second')];
    await world.deliver(onUserRegistered, userRegistered, register(userId, first));
    const calls = world.auth.calls;
    expect(await findPeople(world.context, [{ handle: first.toLowerCase() }, { userId }])).toEqual([userId, userId]);
    await world.deliver(onUserProfileUpdated, userProfileUpdated, { userId, handle: second, displayName: 'B' });
    expect(await findPeople(world.context, [{ handle: second }])).toEqual([userId]);
    expect(world.auth.calls).toBe(calls);
    expect(await findPeople(world.context, [{ handle: first.toLowerCase() }])).toEqual([null]);
  });

  test('of whom nobody has told are asked for in one call, and remembered', async () => {
    const [one, two, three] = [world.auth.addUser(), world.auth.addUser(), world.auth.addUser()];
    const refs = [{ userId: one.id }, { handle: two.handle.toLowerCase() }, { userId: newId('usr') }, { userId: three.id }];
    const calls = world.auth.calls;
    expect(await findPeople(world.context, refs)).toEqual([one.id, two.id, null, three.id]);
    expect(world.auth.calls).toBe(calls + 1);
    expect(await findPeople(world.context, [{ userId: two.id }, { handle: one.handle.toLowerCase() }])).toEqual([two.id, one.id]);
    expect(world.auth.calls).toBe(calls + 1);
  });

  test.each([
    ['in order', [0, 1, 2]],
    ['in reverse', [2, 1, 0]],
    ['mixed', [1, 2, 0]],
  ])('go by the handles they have now, when news comes %s', async (_, order) => {
    const [ann, bea] = [newId('usr'), newId('usr')];
    const [x, y] = [handleOf('x'), handleOf('y')];
    const news = [
      { userId: ann, handle: x, handleAt: at(0) },
      { userId: ann, handle: y, handleAt: at(1) },
      { userId: bea, handle: x, handleAt: at(2) },
    ];
    for (const index of order) await storePeople(world.database.sql, news.slice(index, index + 1));
    expect(await findPeople(world.context, [{ handle: x }, { handle: y }])).toEqual([bea, ann]);
  });

  test('who swap their handles are told apart by one piece of news', async () => {
    const [ann, bea] = [newId('usr'), newId('usr')];
    const [x, y] = [handleOf('x'), handleOf('y')];
    const before = [
      { userId: ann, handle: x, handleAt: at(0) },
      { userId: bea, handle: y, handleAt: at(0) },
    ];
    await storePeople(world.database.sql, before);
    await storePeople(
      world.database.sql,
      before.map((person, index) => ({ ...person, handle: index === 0 ? y : x, handleAt: at(1) })),
    );
    expect(await findPeople(world.context, [{ handle: x }, { handle: y }])).toEqual([bea, ann]);
  });

  test('are remembered by many at once without harm', async () => {
    const people = Array.from({ length: 20 }, () => ({ userId: newId('usr'), handle: handleOf('p'), handleAt: at(0) }));
    const shuffles = Array.from({ length: 8 }, (_, turn) => [...people.slice(turn), ...people.slice(0, turn)]);
    await Promise.all(shuffles.map((some) => storePeople(world.database.sql, some)));
    const found = await findPeople(
      world.context,
      people.map(({ handle }) => ({ handle })),
    );
    expect(found).toEqual(people.map(({ userId }) => userId));
  });
});
