import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestKyc, someone, type TestKyc } from '../test/open-kyc.ts';
import { changeFrozen } from './change-frozen.ts';
import { readProfile } from './profile.ts';
import { submitBasic } from './submit-basic.ts';

let kyc: TestKyc;
beforeAll(async () => {
  kyc = await openTestKyc();
});
afterAll(() => kyc?.close());

test('makes the tier BASIC, and tells who it is and that other limits hold', async () => {
  const userId = newId('usr');
  const result = await submitBasic(kyc.context, userId, { ...someone, legalName: ' Ada  Lovelace ' });
  expect(result).toMatchObject({ ok: true, value: { userId, tier: 'BASIC', status: 'BASIC', ...someone } });
  const { id: profileId } = await readProfile(kyc.database, userId);
  expect(await kyc.events(userId)).toEqual([
    {
      type: 'kyc.basic_submitted',
      actor: userId,
      payload: { userId, profileId, legalName: 'Ada Lovelace', country: 'GB', submittedAt: expect.any(String) },
    },
    {
      type: 'kyc.tier_changed',
      actor: userId,
      payload: { userId, profileId, previousTier: 'UNVERIFIED', tier: 'BASIC', changedAt: expect.any(String) },
    },
  ]);
});

test('of several at once one counts', async () => {
  const userId = newId('usr');
  const results = await Promise.all(
    ['One', 'Two', 'Three', 'Four'].map((legalName) => submitBasic(kyc.context, userId, { ...someone, legalName })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results.filter(({ ok }) => !ok)) expect(result).toMatchObject({ errors: [{ code: 'ALREADY_SUBMITTED' }] });
  expect(await kyc.events(userId)).toHaveLength(2);
});

test('is refused with what is wrong, and changes nothing', async () => {
  const userId = newId('usr');
  const result = await submitBasic(kyc.context, userId, { ...someone, dateOfBirth: '2020-01-01', country: 'XX' });
  expect(result).toMatchObject({ ok: false, errors: [{ code: 'UNDERAGE' }, { code: 'INVALID_COUNTRY' }] });
  expect((await readProfile(kyc.database, userId)).status).toBe('UNVERIFIED');
  expect(await kyc.events(userId)).toEqual([]);
});

test('is refused of a frozen file', async () => {
  const userId = newId('usr');
  await changeFrozen(kyc.database, { userId, frozen: true, reason: 'a look', actor: 'operator' });
  expect(await submitBasic(kyc.context, userId, someone)).toMatchObject({
    ok: false,
    errors: [{ code: 'FILE_FROZEN', path: null }],
  });
});

test('the database refuses a step that no code takes', async () => {
  const userId = await kyc.basic();
  const { id } = await readProfile(kyc.database, userId);
  for (const status of ['UNVERIFIED', 'VERIFIED', 'REJECTED']) {
    const step = kyc.database.sql`update profiles set status = ${status} where id = ${toUuid(id, 'kyc')}`;
    await expect(step).rejects.toThrow(`cannot go from BASIC to ${status}`);
  }
});
