import { newId } from '@mint/platform/ids/ids.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProfilesByUser, readProfile } from '../domain/profile.ts';
import { openTestKyc, type TestKyc } from '../test/open-kyc.ts';
import { onUserRegistered } from './on-user-registered.ts';

let kyc: TestKyc;
beforeAll(async () => {
  kyc = await openTestKyc();
});
afterAll(() => kyc?.close());

const registered = () => ({
  userId: newId('usr'),
  handle: 'ada',
  displayName: 'Ada',
  email: 'ada@example.com',
  country: 'GB',
  registeredAt: new Date(),
});
const deliver = (payload: ReturnType<typeof registered>, id = newId('evt')) =>
  deliverEvent(onUserRegistered, userRegistered, payload, { database: kyc.database, context: kyc.context, id });

test('a new user gets a file, one however often the event comes and whoever was faster', async () => {
  const person = registered();
  const id = newId('evt');
  expect(await deliver(person, id)).toBe('handled');
  expect(await deliver(person, id)).toBe('duplicate');
  const [made] = [...(await findProfilesByUser(kyc.database, [person.userId])).values()];
  expect(made).toMatchObject({ userId: person.userId, status: 'UNVERIFIED', tier: 'UNVERIFIED', frozen: false });

  const early = registered();
  const files = await Promise.all([
    readProfile(kyc.database, early.userId),
    deliver(early),
    readProfile(kyc.database, early.userId),
  ]);
  expect(files[0]).toEqual(files[2]);
  expect(await readProfile(kyc.database, early.userId)).toEqual(files[0]);
});
