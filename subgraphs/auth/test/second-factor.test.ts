import { randomBytes } from 'node:crypto';
import { Code, ConnectError } from '@connectrpc/connect';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { AuthService, VerifyStepUpOutcome } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authSubgraph } from '../subgraph.ts';
import { codeOf } from './authenticator.ts';
import { goodPassword } from './open-auth.ts';

const register = 'mutation ($input: UserRegisterInput!) { userRegister(input: $input) { user { id } userErrors { code } } }';
const enroll = 'mutation ($input: TotpEnrollInput!) { payload: totpEnroll(input: $input) { secret userErrors { code path } } }';
const confirm =
  'mutation ($input: TotpConfirmInput!) { payload: totpConfirm(input: $input) { recoveryCodes totp { enabled recoveryCodesLeft } userErrors { code path } } }';
const setThreshold =
  'mutation ($input: TotpThresholdSetInput!) { payload: totpThresholdSet(input: $input) { totp { transferThreshold { amount } } userErrors { code path } } }';
const see = 'query ($handle: String!) { userByHandle(handle: $handle) { id totp { enabled } } }';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph(authSubgraph, {
    env: {
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      ARGON2_MEMORY_KIB: '64',
      ARGON2_PASSES: '1',
      SIGNING_KEY_RELOAD_SECONDS: '0',
    },
  });
});
afterAll(() => subgraph?.stop());

/** Somebody with a second factor, by the doors that they would use. */
async function person() {
  const handle = `u${randomBytes(6).toString('hex')}`;
  const input = { email: `${handle}@example.com`, password: goodPassword, displayName: 'Ana', handle, country: 'BR' };
  const { userRegister } = await subgraph.data<{ userRegister: { user: { id: Id<'usr'> } } }>(register, { input });
  const userId = userRegister.user.id;
  const as = await subgraph.issuer.viewer({ userId });
  const change = async (document: string, given: object) =>
    (await subgraph.data<{ payload: Record<string, unknown> }>(document, { input: given }, { as })).payload;
  const { secret } = await change(enroll, { password: goodPassword });
  const { recoveryCodes, totp } = await change(confirm, { code: codeOf(String(secret)) });
  expect(totp).toEqual({ enabled: true, recoveryCodesLeft: 10 });
  return { userId, handle, as, change, recoveryCodes: recoveryCodes as string[] };
}

describe('a second factor through the doors', () => {
  test('is shown to its owner, and to nobody else', async () => {
    const { userId, handle, as } = await person();
    const seen = async (viewer: typeof as) => (await subgraph.data(see, { handle }, { as: viewer })).userByHandle;
    expect(await seen(as)).toEqual({ id: userId, totp: { enabled: true } });
    const key = await subgraph.issuer.viewer({ userId, apiKeyId: newId('key'), scopes: ['profile:read'] });
    for (const other of [await subgraph.viewer(), await subgraph.issuer.viewer({ role: 'ADMIN' }), key]) {
      expect(await seen(other)).toEqual({ id: userId, totp: null });
    }
  });

  test('is asked about by transactions alone, for the amount and for each operation', async () => {
    const { userId, change, recoveryCodes } = await person();
    const transactions = subgraph.rpc(AuthService, 'transactions');
    expect(await transactions.getStepUp({ userId })).toMatchObject({ asks: false });
    const wrong = await change(setThreshold, { amount: { amount: '50.00', currency: 'USD' }, code: 'nonsense' });
    expect(wrong.userErrors).toEqual([{ code: 'TOTP_INVALID', path: ['input', 'code'] }]);
    await change(setThreshold, { amount: { amount: '50.00', currency: 'USD' }, code: recoveryCodes[0] });
    expect(await transactions.getStepUp({ userId })).toMatchObject({ asks: true, thresholdMinor: 50_00n, currency: 'USD' });
    expect(await transactions.getStepUp({ userId: newId('usr') })).toMatchObject({ asks: false });

    const verify = async (operation: string, code = '') => (await transactions.verifyStepUp({ userId, operation, code })).outcome;
    expect(await verify('transfer 1')).toBe(VerifyStepUpOutcome.REQUIRED);
    expect(await verify('transfer 1', 'nonsense')).toBe(VerifyStepUpOutcome.INVALID);
    expect(await verify('transfer 1', recoveryCodes[1])).toBe(VerifyStepUpOutcome.ACCEPTED);
    expect(await verify('transfer 1')).toBe(VerifyStepUpOutcome.ACCEPTED);

    const codeOfRefusal = (call: Promise<unknown>) => call.then(String, (error: unknown) => ConnectError.from(error).code);
    expect(await codeOfRefusal(transactions.getStepUp({ userId: 'nobody' }))).toBe(Code.InvalidArgument);
    for (const operation of ['', 'x'.repeat(401)]) {
      expect(await codeOfRefusal(transactions.verifyStepUp({ userId, operation }))).toBe(Code.InvalidArgument);
    }
    for (const caller of ['wallet', 'social', 'gateway', 'operator']) {
      const peer = subgraph.rpc(AuthService, caller);
      expect(await codeOfRefusal(peer.getStepUp({ userId }))).toBe(Code.PermissionDenied);
      expect(await codeOfRefusal(peer.verifyStepUp({ userId, operation: 'x' }))).toBe(Code.PermissionDenied);
    }
  });
});
