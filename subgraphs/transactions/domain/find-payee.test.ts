import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import type { EventHandler } from '@mint/platform/kafka/handler.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TransactionsContext } from '../context.ts';
import { onUserEmailVerified } from '../events/on-user-email-verified.ts';
import { onUserProfileUpdated } from '../events/on-user-profile-updated.ts';
import { onUserRegistered } from '../events/on-user-registered.ts';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { findPayee, hasVerifiedEmail } from './find-payee.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain();
});
afterAll(() => domain.close());

/** Has a handler take an event as the consumer would hand it over. */
function deliver(handler: EventHandler<TransactionsContext>, payload: object, time: Date) {
  const { context } = domain;
  const event = {
    id: newId('evt'),
    type: handler.name,
    time,
    subject: '',
    actor: null,
    ipAddress: null,
    version: 1,
    source: 'auth',
    budget: null,
    traceparent: null,
    payload,
  };
  return context.database.transaction((tx: Tx) => handler.handle({ event, tx, context, log: context.log }));
}

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const registered = (userId: Id<'usr'>, handle: string, second: number) =>
  deliver(
    onUserRegistered,
    { userId, handle, displayName: 'x', email: 'x@example.com', country: 'BR', registeredAt: at(second) },
    at(second),
  );
const renamed = (userId: Id<'usr'>, handle: string, second: number) =>
  deliver(onUserProfileUpdated, { userId, handle, displayName: 'x' }, at(second));

describe('a payee', () => {
  test('is found by id and by handle once registered', async () => {
    const userId = newId('usr');
    await registered(userId, 'Ada', 1);
    expect(await findPayee(domain.context, { handle: 'ada' })).toEqual({ userId, emailVerified: false });
    expect(await findPayee(domain.context, { userId })).toEqual({ userId, emailVerified: false });
  });

  test('is asked of auth when unknown here; while auth is away the request can be tried again', async () => {
    await expect(findPayee(domain.context, { handle: 'nobody' })).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });

  test('has confirmed the address once the event says so, in whatever order events come', async () => {
    const userId = newId('usr');
    await deliver(onUserEmailVerified, { userId }, at(5));
    await registered(userId, 'grace', 4);
    expect(await hasVerifiedEmail(domain.context, userId)).toBe(true);
    expect(await findPayee(domain.context, { handle: 'grace' })).toMatchObject({ userId });
  });

  // Ann is `kim`, becomes `ann`; Bob becomes `kim`. News of the two people comes in any order.
  const [ann, bob] = ['ann', 'bob'] as const;
  const news = [
    [ann, 'kim', 10],
    [ann, 'ann', 20],
    [bob, 'bob', 10],
    [bob, 'kim', 30],
  ] as const;
  test.each([
    [0, 1, 2, 3],
    [0, 2, 3, 1],
    [2, 3, 0, 1],
    [2, 0, 3, 1],
    [1, 3, 0, 2],
    [3, 0, 1, 2],
  ])('owns the handle taken last, whatever order the news comes in: %s %s %s %s', async (...order) => {
    const suffix = order.join('');
    const people = { ann: newId('usr'), bob: newId('usr') };
    for (const index of order) {
      const [person, handle, second] = news[index] ?? news[0];
      await renamed(people[person], `${handle}${suffix}`, second);
    }
    expect(await findPayee(domain.context, { handle: `kim${suffix}` })).toMatchObject({ userId: people.bob });
    expect(await findPayee(domain.context, { handle: `ann${suffix}` })).toMatchObject({ userId: people.ann });
  });
});
