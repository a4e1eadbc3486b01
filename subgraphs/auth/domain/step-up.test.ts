import { toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Authenticator, codeOf, enableTotp, wrongCodeOf } from '../test/authenticator.ts';
import { goodPassword, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { disableTotp } from './change-second-factor.ts';
import { deleteExpired } from './housekeeping.ts';
import { verifyStepUp } from './step-up.ts';
import type { User } from './users.ts';

let auth: OpenAuth;
let user: User;
let app: Authenticator;
beforeAll(async () => {
  auth = await openAuth({ TOTP_ATTEMPTS_PER_ACCOUNT: '5' });
});
afterAll(() => auth.close());
beforeEach(async () => {
  user = await auth.register();
  app = await enableTotp(auth, user.id);
});

const verify = (operation: string, code = '') => verifyStepUp(auth.context, { userId: user.id, operation, code });

test('an operation needs a code, and is good for itself alone', async () => {
  expect(await verify('transfer 1')).toBe('REQUIRED');
  expect(await verify('transfer 1', wrongCodeOf(app.secret))).toBe('INVALID');
  const code = codeOf(app.secret, 'next');
  expect(await verify('transfer 1', code)).toBe('ACCEPTED');
  expect(await verify('transfer 2', code)).toBe('INVALID');
  expect(await verify('transfer 2')).toBe('REQUIRED');
});

test('the same operation asked for again needs no code, and uses none up', async () => {
  const [first = '', second = ''] = app.recoveryCodes;
  expect(await verify('transfer 1', first)).toBe('ACCEPTED');
  for (const code of ['', first, second, 'nonsense']) expect(await verify('transfer 1', code)).toBe('ACCEPTED');
  expect(await verify('transfer 2', second)).toBe('ACCEPTED');
});

test('an operation that comes in several times at once is accepted each time, with one code', async () => {
  const code = codeOf(app.secret, 'next');
  expect(await Promise.all([1, 2, 3].map(() => verify('transfer 1', code)))).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
  expect(await verify('transfer 2', code)).toBe('INVALID');
});

test('a code stands for its operation a quarter of an hour, and is forgotten then', async () => {
  await verify('transfer 1', await app.freshCode());
  await auth.context.database.sql`update step_ups set taken_at = now() - interval '15 minutes 1 second'
    where user_id = ${toUuid(user.id, 'usr')}`;
  expect(await verify('transfer 1')).toBe('REQUIRED');
  await deleteExpired(auth.context);
  const left = await auth.context.database.sql`select from step_ups where user_id = ${toUuid(user.id, 'usr')}`;
  expect(left).toHaveLength(0);
  expect(await verify('transfer 1', await app.freshCode())).toBe('ACCEPTED');
});

test('too many wrong codes stop right ones too', async () => {
  for (let n = 0; n < 5; n++) expect(await verify(`transfer ${n}`, wrongCodeOf(app.secret))).toBe('INVALID');
  expect(await verify('transfer 9', await app.freshCode())).toBe('TOO_MANY_ATTEMPTS');
});

test('nothing is asked of whoever has ended their second factor meanwhile', async () => {
  await disableTotp(auth.context, user.id, { password: goodPassword, code: await app.freshCode() });
  expect(await verify('transfer 1', '123456')).toBe('ACCEPTED');
});
