import { toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Authenticator, codeOf, enableTotp, wrongCodeOf } from '../test/authenticator.ts';
import { goodPassword, home, type OpenAuth, openAuth } from '../test/open-auth.ts';
import { disableTotp, regenerateRecoveryCodes, setTotpThreshold } from './change-second-factor.ts';
import { confirmTotp } from './confirm-totp.ts';
import { createSession } from './create-session.ts';
import { enrollTotp } from './enroll-totp.ts';
import { findSecondFactors } from './second-factor.ts';
import { findThreshold } from './step-up.ts';
import type { User } from './users.ts';

let auth: OpenAuth;
let user: User;
beforeAll(async () => {
  auth = await openAuth({ TOTP_ATTEMPTS_PER_ACCOUNT: '4' });
});
afterAll(() => auth.close());
beforeEach(async () => {
  user = await auth.register();
});

const outcome = (result: { ok: true } | { ok: false; errors: readonly { code: string }[] }) =>
  result.ok ? 'OK' : result.errors[0]?.code;
const logIn = async (totpCode?: string, password = goodPassword) =>
  outcome(await createSession(auth.context, { email: user.email, password, totpCode: totpCode ?? null }, home));
const enabled = async () => (await findSecondFactors(auth.context.database, [user.id])).length === 1;
const toldOf = async (type: string) => (await auth.events(type)).filter(({ key }) => key === user.id).map((told) => told.payload);

describe('a second factor', () => {
  test('begins with the password, and asks for nothing until the app has shown a code', async () => {
    expect(outcome(await enrollTotp(auth.context, user.id, 'wrong-horse-7'))).toBe('INVALID_PASSWORD');
    const enrolled = await enrollTotp(auth.context, user.id, goodPassword);
    if (!enrolled.ok) throw new Error('refused');
    expect(await logIn()).toBe('OK');
    expect(outcome(await confirmTotp(auth.context, user.id, wrongCodeOf(enrolled.value.secret)))).toBe('TOTP_INVALID');
    expect(await enabled()).toBe(false);
    const confirmed = await confirmTotp(auth.context, user.id, codeOf(enrolled.value.secret));
    expect(confirmed).toMatchObject({ ok: true, value: { length: 10 } });
    expect(await logIn()).toBe('TOTP_REQUIRED');
    expect(await toldOf('user.totp_enabled')).toEqual([{ userId: user.id }]);
  });

  test('that is begun again has another secret; one in force is not replaced', async () => {
    const [first, second] = [
      await enrollTotp(auth.context, user.id, goodPassword),
      await enrollTotp(auth.context, user.id, goodPassword),
    ];
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(outcome(await confirmTotp(auth.context, user.id, codeOf(first.value.secret)))).toBe('TOTP_INVALID');
    expect(outcome(await confirmTotp(auth.context, user.id, codeOf(second.value.secret)))).toBe('OK');
    expect(outcome(await enrollTotp(auth.context, user.id, goodPassword))).toBe('ALREADY_ENABLED');
    expect(outcome(await confirmTotp(auth.context, user.id, codeOf(second.value.secret, 'next')))).toBe('ALREADY_ENABLED');
  });

  test('that was begun long ago, or never, is not put in force', async () => {
    expect(outcome(await confirmTotp(auth.context, user.id, '123456'))).toBe('NOT_ENROLLED');
    const enrolled = await enrollTotp(auth.context, user.id, goodPassword);
    await auth.context.database.sql`update second_factors set begun_at = now() - interval '16 minutes'
      where user_id = ${toUuid(user.id, 'usr')}`;
    const code = enrolled.ok ? codeOf(enrolled.value.secret) : '';
    expect(outcome(await confirmTotp(auth.context, user.id, code))).toBe('NOT_ENROLLED');
  });

  test('keeps neither its secret nor its recovery codes as they are, nor can rows be swapped', async () => {
    const { secret, recoveryCodes, freshCode } = await enableTotp(auth, user.id);
    const other = await auth.register();
    const theirs = await enableTotp(auth, other.id);
    const rows = await auth.context.database.sql`
      select second_factors::text || encode(encrypted_secret, 'escape') as row from second_factors
      union all select recovery_codes::text || encode(hash, 'escape') from recovery_codes`;
    for (const shown of [secret, ...recoveryCodes]) expect(rows.some(({ row }) => String(row).includes(shown))).toBe(false);
    await auth.context.database.sql`update second_factors set last_step = null, encrypted_secret = (
      select encrypted_secret from second_factors where user_id = ${toUuid(other.id, 'usr')}) where user_id = ${toUuid(user.id, 'usr')}`;
    await expect(logIn(codeOf(theirs.secret))).rejects.toThrow();
    await expect(logIn(await freshCode())).rejects.toThrow();
  });

  test('ends with password and code, and everything that hung on it', async () => {
    const { freshCode, recoveryCodes, secret } = await enableTotp(auth, user.id);
    const end = async (password: string, code: string) => outcome(await disableTotp(auth.context, user.id, { password, code }));
    expect(await end('wrong-horse-7', await freshCode())).toBe('INVALID_PASSWORD');
    expect(await end(goodPassword, wrongCodeOf(secret))).toBe('TOTP_INVALID');
    expect(await enabled()).toBe(true);
    expect(await end(goodPassword, await freshCode())).toBe('OK');
    expect(await logIn()).toBe('OK');
    expect(await end(goodPassword, recoveryCodes[0] ?? '')).toBe('TOTP_NOT_ENABLED');
    expect(await toldOf('user.totp_disabled')).toEqual([{ userId: user.id }]);
    expect(await toldOf('user.recovery_code_used')).toEqual([]);
  });
});

describe('a log-in to an account with a second factor', () => {
  let app: Authenticator;
  beforeEach(async () => {
    app = await enableTotp(auth, user.id);
  });

  test('asks for a code only whoever has the password', async () => {
    expect(await logIn(undefined, 'wrong-horse-7')).toBe('INVALID_CREDENTIALS');
    expect(await logIn(await app.freshCode(), 'wrong-horse-7')).toBe('INVALID_CREDENTIALS');
    expect(await logIn()).toBe('TOTP_REQUIRED');
    expect(await logIn('')).toBe('TOTP_REQUIRED');
    expect(await logIn(wrongCodeOf(app.secret))).toBe('TOTP_INVALID');
    expect(await logIn('x'.repeat(10_000))).toBe('TOTP_INVALID');
    expect(await logIn(await app.freshCode())).toBe('OK');
  });

  test('takes each code once, of several at once too, and none from before it', async () => {
    expect(await logIn(app.usedCode)).toBe('TOTP_INVALID');
    const next = codeOf(app.secret, 'next');
    const outcomes = await Promise.all([logIn(next), logIn(next), logIn(next)]);
    expect(outcomes.filter((each) => each === 'OK')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'TOTP_INVALID')).toHaveLength(2);
    expect(await logIn(codeOf(app.secret))).toBe('TOTP_INVALID');
  });

  test('takes a recovery code in place of one, once', async () => {
    const [first = ''] = app.recoveryCodes;
    const outcomes = await Promise.all([logIn(first), logIn(first.toLowerCase().replaceAll('-', ''))]);
    expect(outcomes.sort()).toEqual(['OK', 'TOTP_INVALID']);
    expect(await toldOf('user.recovery_code_used')).toEqual([{ userId: user.id, codesLeft: 9 }]);
    const [factor] = await findSecondFactors(auth.context.database, [user.id]);
    expect(factor?.recoveryCodesLeft).toBe(9);
  });

  test('is stopped after too many wrong codes, by whatever right password they came with', async () => {
    for (let n = 0; n < 4; n++) expect(await logIn(wrongCodeOf(app.secret))).toBe('TOTP_INVALID');
    expect(await logIn(await app.freshCode())).toBe('TOO_MANY_ATTEMPTS');
  });

  test('lets no more wrong codes through at the same time than one after another', async () => {
    const outcomes = await Promise.all(Array.from({ length: 9 }, () => logIn(wrongCodeOf(app.secret))));
    expect(outcomes.filter((each) => each === 'TOTP_INVALID')).toHaveLength(4);
    expect(outcomes.filter((each) => each === 'TOO_MANY_ATTEMPTS')).toHaveLength(5);
  });
});

describe('who has a second factor', () => {
  test('gets new recovery codes for a code, and the ones before work no more', async () => {
    const { freshCode, recoveryCodes, secret } = await enableTotp(auth, user.id);
    expect(outcome(await regenerateRecoveryCodes(auth.context, user.id, wrongCodeOf(secret)))).toBe('TOTP_INVALID');
    const made = await regenerateRecoveryCodes(auth.context, user.id, await freshCode());
    if (!made.ok) throw new Error('refused');
    expect(await logIn(recoveryCodes[1])).toBe('TOTP_INVALID');
    expect(await logIn(made.value[1])).toBe('OK');
    expect(await toldOf('user.recovery_codes_regenerated')).toEqual([{ userId: user.id }]);
  });

  test('says above which amount transfers ask, in force at once, with a code each time', async () => {
    const { freshCode, secret } = await enableTotp(auth, user.id);
    const set = async (amount: string | null, code: string, currency = 'EUR') =>
      outcome(await setTotpThreshold(auth.context, user.id, { amount: amount === null ? null : { amount, currency }, code }));
    expect(await findThreshold(auth.context.database, user.id)).toBeNull();
    expect(await set('100.00', wrongCodeOf(secret))).toBe('TOTP_INVALID');
    expect(await set('100.00', await freshCode())).toBe('OK');
    expect(await findThreshold(auth.context.database, user.id)).toEqual({ amountMinor: 100_00n, currency: 'EUR' });
    for (const [amount, currency] of [
      ['-1', 'EUR'],
      ['1.001', 'EUR'],
      ['1', 'ZZZ'],
      ['', 'EUR'],
    ] as const) {
      expect(await set(amount, await freshCode(), currency)).toBe('INVALID_AMOUNT');
    }
    expect(await set('0', await freshCode())).toBe('OK');
    expect(await findThreshold(auth.context.database, user.id)).toEqual({ amountMinor: 0n, currency: 'EUR' });
    expect(await set(null, await freshCode())).toBe('OK');
    expect(await findThreshold(auth.context.database, user.id)).toBeNull();
    expect((await toldOf('user.totp_threshold_set')).map(({ threshold }) => threshold)).toEqual([
      { amountMinor: '10000', currency: 'EUR' },
      { amountMinor: '0', currency: 'EUR' },
      null,
    ]);
  });

  test('changes nothing without one', async () => {
    const amount = { amount: '1', currency: 'EUR' };
    expect(outcome(await setTotpThreshold(auth.context, user.id, { amount, code: '123456' }))).toBe('TOTP_NOT_ENABLED');
    expect(outcome(await regenerateRecoveryCodes(auth.context, user.id, '123456'))).toBe('TOTP_NOT_ENABLED');
    await enrollTotp(auth.context, user.id, goodPassword);
    expect(outcome(await regenerateRecoveryCodes(auth.context, user.id, '123456'))).toBe('TOTP_NOT_ENABLED');
  });
});
