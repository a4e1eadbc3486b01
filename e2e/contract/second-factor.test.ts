import { randomUUID } from 'node:crypto';
import {
  AcceptMoneyRequestDocument,
  ConfirmTotpDocument,
  CreateApiKeyDocument,
  CreateMoneyRequestDocument,
  CreateScheduleDocument,
  DisableTotpDocument,
  EnrollTotpDocument,
  LogInDocument,
  RegenerateRecoveryCodesDocument,
  SecondFactorDocument,
  SetTotpThresholdDocument,
  TransferDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { URI } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { mailTo } from './mailbox.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';
import { send } from './wire.ts';

let stack: Stack;
let url: string;
beforeAll(async () => {
  stack = await startProduct();
  url = stack.url;
});
afterAll(() => stack?.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const as = (person: Person) => ({ token: person.session.accessToken });
const codes = (errors: readonly { readonly code: string }[] | undefined) => errors?.map(({ code }) => code);

/** Somebody whose log-ins ask for a code; each recovery code in hand stands in for one. */
async function withSecondFactor(name: string) {
  const person = await join(url, name);
  const enrolled = await person.client.execute(EnrollTotpDocument, { input: { password: person.password } });
  const uri = enrolled.totpEnroll.otpauthUri ?? '';
  const code = URI.parse(uri).generate();
  const confirmed = await person.client.execute(ConfirmTotpDocument, { input: { code } });
  const left = [...(confirmed.totpConfirm.recoveryCodes ?? [])];
  return { person, uri, usedCode: code, recoveryCodes: left, nextCode: () => left.pop() ?? '' };
}

async function logInWith({ email, password }: Person, totpCode?: string) {
  const { data } = await send(url, LogInDocument, { input: { email, password, totpCode } });
  return data?.sessionCreate.session ? 'IN' : codes(data?.sessionCreate.userErrors);
}

describe('a second factor', () => {
  test('is begun, confirmed, asked for at log-in, and ended', async () => {
    const person = await join(url, 'Ada');
    const { client } = person;
    const wrong = await client.execute(EnrollTotpDocument, { input: { password: 'not hers at all' } });
    expect(wrong.totpEnroll).toMatchObject({ secret: null, otpauthUri: null, userErrors: [{ code: 'INVALID_PASSWORD' }] });

    const { totpEnroll } = await client.execute(EnrollTotpDocument, { input: { password: person.password } });
    expect(totpEnroll.userErrors).toEqual([]);
    const app = URI.parse(totpEnroll.otpauthUri ?? '');
    expect([app.issuer, app.label, app.secret.base32]).toEqual(['Mint', person.email, totpEnroll.secret]);
    expect(await logInWith(person)).toBe('IN');

    const code = app.generate();
    const { totpConfirm } = await client.execute(ConfirmTotpDocument, { input: { code } });
    expect(totpConfirm).toMatchObject({ recoveryCodes: { length: 10 }, userErrors: [] });
    const [first = '', second = '', third = ''] = totpConfirm.recoveryCodes ?? [];

    expect(await logInWith(person)).toEqual(['TOTP_REQUIRED']);
    expect(await logInWith(person, code)).toEqual(['TOTP_INVALID']);
    expect(await logInWith(person, first)).toBe('IN');
    expect(await logInWith(person, first)).toEqual(['TOTP_INVALID']);
    const { me } = await client.execute(SecondFactorDocument, {});
    expect(me?.totp).toEqual({ enabled: true, enabledAt: expect.any(String), recoveryCodesLeft: 9, transferThreshold: null });

    const made = await client.execute(RegenerateRecoveryCodesDocument, { input: { code: second } });
    const [fresh = ''] = made.totpRecoveryCodesRegenerate.recoveryCodes ?? [];
    expect(await logInWith(person, third)).toEqual(['TOTP_INVALID']);

    const ended = await client.execute(DisableTotpDocument, { input: { password: person.password, code: fresh } });
    expect(ended.totpDisable).toMatchObject({ totp: { enabled: false }, userErrors: [] });
    expect(await logInWith(person)).toBe('IN');
    await mailTo(person.email, /ask for a code now/);
    await mailTo(person.email, /recovery code of your account was used/);
    await mailTo(person.email, /ask for no code any more/);
  });

  test('is its owner’s to know, and not for an API key', async () => {
    const { person, nextCode } = await withSecondFactor('Cy');
    const input = { name: 'Shop', scopes: ['PROFILE_READ' as const] };
    const wanting = await send(url, CreateApiKeyDocument, { input }, as(person));
    expect(codes(wanting.data?.apiKeyCreate.userErrors)).toEqual(['TOTP_REQUIRED']);
    const made = await send(url, CreateApiKeyDocument, { input: { ...input, totpCode: nextCode() } }, as(person));
    const key = { token: made.data?.apiKeyCreate.secret ?? '' };
    const seen = await send(url, SecondFactorDocument, {}, key);
    expect(seen.data?.me).toEqual({ id: person.id, totp: null });
    const refused = await send(url, EnrollTotpDocument, { input: { password: person.password } }, key);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the amount above which a code is asked for', () => {
  test('is in force for the next transfer, schedule and request, in a session', async () => {
    const { person: ada, nextCode } = await withSecondFactor('Ada');
    const bob = await join(url, 'Bob');
    await topUp(ada, '1000.00');
    const transfer = async (amount: string, totpCode?: string, idempotencyKey = randomUUID()) => {
      const input = { recipientId: bob.id, amount: usd(amount), idempotencyKey, totpCode };
      const { transferCreate } = await ada.client.execute(TransferDocument, { input });
      return transferCreate.transaction?.status ?? codes(transferCreate.userErrors);
    };
    expect(await transfer('60.00')).toBe('COMPLETED');
    const set = await ada.client.execute(SetTotpThresholdDocument, { input: { amount: usd('50.00'), code: nextCode() } });
    expect(set.totpThresholdSet).toMatchObject({ totp: { transferThreshold: usd('50.00') }, userErrors: [] });

    expect(await transfer('50.00')).toBe('COMPLETED');
    const key = randomUUID();
    expect(await transfer('60.00', undefined, key)).toEqual(['TOTP_REQUIRED']);
    expect(await transfer('60.00', 'nonsense', key)).toEqual(['TOTP_INVALID']);
    const code = nextCode();
    expect(await transfer('60.00', code, key)).toBe('COMPLETED');
    expect(await transfer('60.00', undefined, key)).toBe('COMPLETED');
    expect(await transfer('60.00', code)).toEqual(['TOTP_INVALID']);

    const order = {
      recipientId: bob.id,
      amount: usd('60.00'),
      cron: '0 9 1 1 *',
      timeZone: 'UTC',
      idempotencyKey: randomUUID(),
    };
    const unproven = await ada.client.execute(CreateScheduleDocument, { input: order });
    expect(codes(unproven.scheduleCreate.userErrors)).toEqual(['TOTP_REQUIRED']);
    const ordered = await ada.client.execute(CreateScheduleDocument, { input: { ...order, totpCode: nextCode() } });
    expect(ordered.scheduleCreate).toMatchObject({ schedule: { status: 'ACTIVE' }, userErrors: [] });

    const { moneyRequestCreate } = await bob.client.execute(CreateMoneyRequestDocument, {
      input: { payerId: ada.id, amount: usd('70.00') },
    });
    const accept = async (totpCode?: string) => {
      const input = { id: moneyRequestCreate.moneyRequest?.id ?? '', idempotencyKey: randomUUID(), totpCode };
      const { moneyRequestAccept } = await ada.client.execute(AcceptMoneyRequestDocument, { input });
      return moneyRequestAccept.moneyRequest?.status ?? codes(moneyRequestAccept.userErrors);
    };
    expect(await accept()).toEqual(['TOTP_REQUIRED']);
    expect(await accept(nextCode())).toBe('ACCEPTED');

    await ada.client.execute(SetTotpThresholdDocument, { input: { amount: null, code: nextCode() } });
    expect(await transfer('60.00')).toBe('COMPLETED');
  });
});
