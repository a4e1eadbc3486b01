import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { API_KEY_SCOPES } from '@mint/platform/auth/scopes.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import * as documents from '@mint/sdk/__generated__/graphql.ts';
import {
  AdminFraudQueueDocument,
  AdminKycQueueDocument,
  AdminLimitsDocument,
  AdminTransactionsDocument,
  AdminUsersDocument,
  ApproveFraudCaseDocument,
  ApproveKycDocument,
  BlockFraudCaseDocument,
  ConfirmKycUploadDocument,
  CreateApiKeyDocument,
  CreateKycUploadDocument,
  FreezeUserDocument,
  KycDocument,
  LimitsDocument,
  MeDocument,
  OpenWalletDocument,
  RejectKycDocument,
  SetLimitsDocument,
  SetRoleDocument,
  SubmitBasicKycDocument,
  SubmitKycForReviewDocument,
  TransactionDocument,
  TransferDocument,
  UnfreezeUserDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { buildSchema, getOperationAST, isInputObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, logIn, type Person, topUp } from '../contract/people.ts';
import { startSuspiciousProduct } from '../contract/product.ts';
import { send } from '../contract/wire.ts';
import type { Stack } from '../stack.ts';
import { joinAsOperator } from './operators.ts';
import { seldomWorking, statementsOf } from './statement-counts.ts';

let stack: Stack;
let olga: Person;
beforeAll(async () => {
  stack = await startSuspiciousProduct({
    // What is said of the night holds at any hour; and whom somebody has paid a moment ago, fraud may not have heard of yet.
    fraud: { NIGHT_LARGE_SCORE: '0', NEW_RECIPIENT_SCORE: '0' },
    ...seldomWorking,
  });
  olga = await joinAsOperator(stack, 'Olga');
});
afterAll(() => stack?.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const reason = 'looking into it';

async function rich(amount = '1000.00') {
  const person = await join(stack.url, 'Ada');
  await topUp(person, amount);
  return person;
}
const transfer = async ({ client }: Person, recipientId: string, amount: string) =>
  (await client.execute(TransferDocument, { input: { recipientId, amount: usd(amount), idempotencyKey: randomUUID() } }))
    .transferCreate;

describe('nobody but an operator', () => {
  const published = buildSchema(readFileSync(new URL('../../schema/published.graphql', import.meta.url), 'utf8'));
  /** Every operation that operators have, as its client wrote it. */
  const operations = Object.entries(documents).flatMap(([name, document]) => {
    if (!(document instanceof String)) return [];
    const operation = getOperationAST(parse(document.toString()));
    const [field] = operation?.selectionSet.selections ?? [];
    const isOperators = field?.kind === 'Field' && field.name.value.startsWith('admin');
    return isOperators ? [{ name, document }] : [];
  });

  test('may do any of it: not a person, not a key of every scope, not somebody unknown', async () => {
    const ada = await rich('1.00');
    const scopes = API_KEY_SCOPES.map((scope) => scope.toUpperCase().replace(':', '_')) as documents.ApiKeyScope[];
    const made = await send(
      stack.url,
      CreateApiKeyDocument,
      { input: { name: 'all', scopes } },
      { token: ada.session.accessToken },
    );
    const ofOperator = await send(
      stack.url,
      CreateApiKeyDocument,
      { input: { name: 'all', scopes } },
      { token: olga.session.accessToken },
    );
    const keys = [made, ofOperator].map(({ data }) => data?.apiKeyCreate.secret ?? '');
    expect(operations.length).toBeGreaterThanOrEqual(17);
    const input = {
      userId: ada.id,
      kycId: 'kyc',
      caseId: 'frc',
      transactionId: 'txn',
      approvalId: 'apr',
      approve: true,
      role: 'ADMIN',
      tier: 'BASIC',
      perTransaction: usd('1'),
      daily: usd('1'),
      monthly: usd('1'),
      reason,
    };
    for (const { name, document } of operations) {
      const text = document.toString();
      const type = published.getType(/\$input: (\w+)!/.exec(text)?.[1] ?? '');
      const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      const named = Object.entries(input).filter(([field]) => fields.includes(field));
      const variables = { query: ada.handle, first: 1, input: Object.fromEntries(named) };
      for (const token of [ada.session.accessToken, ...keys]) {
        const { errors, data } = await send(stack.url, text, variables, { token });
        expect([name, errors[0]?.extensions.code, data]).toEqual([name, 'FORBIDDEN', null]);
      }
      const { errors } = await send(stack.url, text, variables);
      expect([name, errors[0]?.extensions.code]).toEqual([name, 'UNAUTHENTICATED']);
    }
    expect((await ada.client.execute(MeDocument, {})).me).toMatchObject({ id: ada.id });
  });
});

describe('a person', () => {
  test('is found by what is known of them, with how they stand in every domain', async () => {
    const ada = await rich('12.34');
    await ada.client.execute(OpenWalletDocument, { input: { currency: 'EUR' } });
    await ada.client.execute(KycDocument, {});
    for (const query of [ada.handle, ada.email, ada.id]) {
      const { adminUsers } = await olga.client.execute(AdminUsersDocument, { query, first: 5 });
      expect(adminUsers.nodes).toMatchObject([
        {
          id: ada.id,
          email: ada.email,
          handle: ada.handle,
          displayName: 'Ada',
          role: 'USER',
          status: 'ACTIVE',
          kyc: { tier: 'UNVERIFIED', status: 'UNVERIFIED' },
        },
      ]);
      const balances = adminUsers.nodes[0]?.wallets?.map(({ currency, status, balance }) => [currency, status, balance.amount]);
      expect(balances?.toSorted()).toEqual([
        ['EUR', 'ACTIVE', '0.00'],
        ['USD', 'ACTIVE', '12.34'],
      ]);
    }
  });

  test('costs no more queries on a page of many than alone', async () => {
    for (let count = 0; count < 5; count += 1) await rich('1.00');
    const services = ['wallet', 'kyc'];
    const read = async (first: number) => {
      const before = await Promise.all(services.map(statementsOf));
      // The operator is not among them: one's own wallets are read in another way.
      const { adminUsers } = await olga.client.execute(AdminUsersDocument, { query: 'ada', first });
      expect(adminUsers.nodes).toHaveLength(first);
      const after = await Promise.all(services.map(statementsOf));
      return after.map((count, index) => count - (before[index] ?? 0));
    };
    await read(5);
    // Other things go on beside: what counts is that many don't cost more.
    const alone = await eventually(async () => {
      const [once, again] = [await read(1), await read(1)];
      expect(again).toEqual(once);
      return once;
    });
    expect(Math.min(...alone)).toBeGreaterThan(0);
    await eventually(async () => expect(await read(5)).toEqual(alone));
  });

  test('who is stopped is out at once, with their wallets, until they are let go', async () => {
    const [ada, bob] = [await rich(), await rich()];
    const faults: unknown[] = [];
    const stop = ada.client.followNotifications({ next: () => {}, error: (error) => void faults.push(error) }, null);
    const { adminUserFreeze } = await olga.client.execute(FreezeUserDocument, { input: { userId: ada.id, reason } });
    expect(adminUserFreeze).toMatchObject({
      user: { id: ada.id, status: 'FROZEN', wallets: [{ status: 'FROZEN' }] },
      action: { id: expect.stringMatching(/^act_/) },
      userErrors: [],
    });
    const asAda = { token: ada.session.accessToken };
    await eventually(async () => {
      const { errors } = await send(stack.url, MeDocument, {}, asAda);
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
    await eventually(() => expect(faults.length).toBeGreaterThan(0));
    stop();
    await expect(logIn(stack.url, ada)).rejects.toThrow('nobody was logged in');
    expect((await transfer(bob, ada.id, '1.00')).userErrors).toMatchObject([{ code: 'WALLET_FROZEN' }]);

    const { adminUserUnfreeze } = await olga.client.execute(UnfreezeUserDocument, { input: { userId: ada.id, reason } });
    expect(adminUserUnfreeze).toMatchObject({ user: { status: 'ACTIVE' }, userErrors: [] });
    const session = await logIn(stack.url, ada);
    const sent = { recipientId: bob.id, amount: usd('1.00'), idempotencyKey: randomUUID() };
    const { data } = await send(stack.url, TransferDocument, { input: sent }, { token: session.accessToken });
    expect(data?.transferCreate.transaction?.status).toBe('COMPLETED');
    const done = await actionsOn(ada.id);
    expect(done).toMatchObject([
      { kind: 'USER_UNFREEZE', state: 'DONE', reason, admin: { id: olga.id } },
      { kind: 'USER_FREEZE', state: 'DONE', reason, admin: { id: olga.id } },
    ]);
  });

  test('is made an operator and is one no more, and nobody does that to themselves', async () => {
    const ada = await rich();
    const set = async (userId: string, role: 'ADMIN' | 'USER') =>
      (await olga.client.execute(SetRoleDocument, { input: { userId, role, reason } })).adminUserRoleSet;
    expect(await set(ada.id, 'ADMIN')).toMatchObject({ user: { id: ada.id, role: 'ADMIN' }, userErrors: [] });
    const session = await logIn(stack.url, ada);
    const asAda = { token: session.accessToken };
    expect((await send(stack.url, AdminLimitsDocument, {}, asAda)).errors).toEqual([]);
    expect(await set(ada.id, 'USER')).toMatchObject({ user: { role: 'USER' }, userErrors: [] });
    await eventually(async () => {
      const { errors } = await send(stack.url, AdminLimitsDocument, {}, asAda);
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
    expect((await set(olga.id, 'USER')).userErrors).toMatchObject([{ code: 'SELF' }]);
    const { adminUserFreeze } = await olga.client.execute(FreezeUserDocument, { input: { userId: olga.id, reason } });
    expect(adminUserFreeze).toMatchObject({ user: null, action: null, userErrors: [{ code: 'SELF' }] });
    const nobody = await olga.client.execute(FreezeUserDocument, { input: { userId: 'usr_nobody', reason } });
    expect(nobody.adminUserFreeze.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'userId'] }]);
    const why = await olga.client.execute(FreezeUserDocument, { input: { userId: ada.id, reason: ' ' } });
    expect(why.adminUserFreeze.userErrors).toMatchObject([{ code: 'INVALID_REASON', path: ['input', 'reason'] }]);
  });
});

/** What was done to something, newest first. */
async function actionsOn(resourceId: string) {
  const ACTIONS = `query ($id: String!) { adminActions(resourceId: $id) { nodes { kind state reason admin { id } } } }`;
  type Actions = { adminActions: { nodes: unknown[] } };
  const { data } = await send<Actions>(stack.url, ACTIONS, { id: resourceId }, { token: olga.session.accessToken });
  return data?.adminActions.nodes;
}

describe('an identity file', () => {
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'),
    Buffer.alloc(2_000, 1),
  ]);
  async function submitted() {
    const ada = await rich('5000.00');
    await ada.client.execute(SubmitBasicKycDocument, {
      input: {
        legalName: 'Ada Lovelace',
        dateOfBirth: '1990-02-28',
        addressLine: '1 Main Street',
        city: 'Springfield',
        postalCode: '12345',
        country: 'US',
      },
    });
    for (const kind of ['PASSPORT', 'SELFIE'] as const) {
      const { kycDocumentUploadCreate: made } = await ada.client.execute(CreateKycUploadDocument, {
        input: { kind, contentType: 'image/png', byteLength: png.length },
      });
      const headers = Object.fromEntries((made.headers ?? []).map(({ name, value }) => [name, value]));
      await fetch(made.uploadUrl ?? '', { method: 'PUT', headers, body: new Uint8Array(png) });
      await ada.client.execute(ConfirmKycUploadDocument, { input: { documentId: made.document?.id ?? '' } });
    }
    await ada.client.execute(SubmitKycForReviewDocument, { input: {} });
    return { ada, kycId: (await ada.client.execute(KycDocument, {})).kyc.id };
  }

  test('waits with its documents for an operator, whose yes raises tier and limits at once', async () => {
    const { ada, kycId } = await submitted();
    const { adminKycQueue } = await olga.client.execute(AdminKycQueueDocument, {});
    const waiting = adminKycQueue.nodes.find(({ id }) => id === kycId);
    expect(waiting).toMatchObject({
      user: { id: ada.id, displayName: 'Ada' },
      tier: 'BASIC',
      status: 'PENDING_REVIEW',
      submittedAt: expect.stringMatching(/Z$/),
      documents: [
        { kind: 'PASSPORT', status: 'UPLOADED' },
        { kind: 'SELFIE', status: 'UPLOADED' },
      ],
    });
    const seen = await fetch(waiting?.documents[0]?.downloadUrl ?? '');
    expect(Buffer.from(await seen.arrayBuffer()).equals(png)).toBe(true);

    const { adminKycApprove } = await olga.client.execute(ApproveKycDocument, { input: { kycId, reason } });
    expect(adminKycApprove).toMatchObject({ kyc: { id: kycId, tier: 'VERIFIED', status: 'VERIFIED' }, userErrors: [] });
    expect((await ada.client.execute(LimitsDocument, {})).limits.perTransaction.minorUnits).toBe('1000000');
    const again = await olga.client.execute(ApproveKycDocument, { input: { kycId, reason } });
    expect(again.adminKycApprove).toMatchObject({ kyc: null, action: null, userErrors: [{ code: 'NOT_PENDING' }] });
    const queue = await olga.client.execute(AdminKycQueueDocument, {});
    expect(queue.adminKycQueue.nodes.map(({ id }) => id)).not.toContain(kycId);
  });

  test('is found wanting, with the reason that its person reads', async () => {
    const { ada, kycId } = await submitted();
    const { adminKycReject } = await olga.client.execute(RejectKycDocument, {
      input: { kycId, reason: 'The photo is blurred.' },
    });
    expect(adminKycReject).toMatchObject({
      kyc: { id: kycId, tier: 'BASIC', status: 'REJECTED', rejectionReason: 'The photo is blurred.' },
      userErrors: [],
    });
    expect((await ada.client.execute(KycDocument, {})).kyc.rejectionReason).toBe('The photo is blurred.');
  });
});

describe('a held transfer', () => {
  async function held() {
    const [ada, bob] = [await rich(), await rich()];
    for (let time = 1; time <= 3; time += 1) await transfer(ada, bob.id, '1.00');
    const { transaction } = await transfer(ada, bob.id, '4.00');
    expect(transaction?.status).toBe('IN_REVIEW');
    const { adminFraudQueue } = await olga.client.execute(AdminFraudQueueDocument, {});
    const found = adminFraudQueue.nodes.find((each) => each.transaction?.id === transaction?.id);
    expect(found).toMatchObject({
      score: expect.any(Number),
      rulesFired: expect.arrayContaining(['velocity_breach']),
      decision: 'REVIEW',
      transaction: { status: 'IN_REVIEW', amount: { amount: '4.00' }, sender: { id: ada.id }, recipient: { id: bob.id } },
    });
    return { ada, bob, id: transaction?.id ?? '', caseId: found?.id ?? '' };
  }
  const statusOf = async ({ client }: Person, id: string) =>
    (await client.execute(TransactionDocument, { id })).transaction?.status;

  test('completes with the operator’s yes', async () => {
    const { ada, id, caseId } = await held();
    const { adminFraudCaseApprove } = await olga.client.execute(ApproveFraudCaseDocument, { input: { caseId, reason } });
    expect(adminFraudCaseApprove).toMatchObject({
      fraudCase: { id: caseId, outcome: 'APPROVED', transaction: { id, status: 'COMPLETED' } },
      userErrors: [],
    });
    expect(await statusOf(ada, id)).toBe('COMPLETED');
    const late = await olga.client.execute(BlockFraudCaseDocument, { input: { caseId, reason } });
    expect(late.adminFraudCaseBlock).toMatchObject({ fraudCase: null, userErrors: [{ code: 'ALREADY_DECIDED' }] });
  });

  test('is released with the operator’s no, and its money is back', async () => {
    const { ada, id, caseId } = await held();
    const { adminFraudCaseBlock } = await olga.client.execute(BlockFraudCaseDocument, { input: { caseId, reason } });
    expect(adminFraudCaseBlock).toMatchObject({
      fraudCase: { outcome: 'BLOCKED', transaction: { id, status: 'FAILED' } },
      userErrors: [],
    });
    const { wallets } = (await olga.client.execute(AdminUsersDocument, { query: ada.id, first: 1 })).adminUsers.nodes[0] ?? {};
    expect(wallets?.[0]?.balance.amount).toBe('997.00');
  });
});

test('transactions are found by all that an operator may know of them, with their scores', async () => {
  const [ada, bob] = [await rich('100.00'), await rich('100.00')];
  const from = new Date(Date.now() - 60_000).toISOString();
  const sent = [];
  for (const amount of ['1.00', '2.00']) sent.push((await transfer(ada, bob.id, amount)).transaction?.id);
  const find = async (filter: documents.AdminTransactionFilter, first = 50, after: string | null = null) =>
    (await olga.client.execute(AdminTransactionsDocument, { filter, first, after })).adminTransactions;
  const ids = async (filter: documents.AdminTransactionFilter) => (await find(filter)).nodes.map(({ id }) => id);
  const mine = { userId: ada.id, kind: 'TRANSFER' as const };
  expect(await ids(mine)).toEqual(sent.toReversed());
  expect(await ids({ ...mine, minAmount: usd('1.50') })).toEqual([sent[1]]);
  expect(await ids({ ...mine, maxAmount: usd('1.50'), status: 'COMPLETED' })).toEqual([sent[0]]);
  expect(await ids({ ...mine, to: from })).toEqual([]);
  expect(await ids({ ...mine, status: 'FAILED' })).toEqual([]);
  const everybody = await ids({ from, kind: 'TRANSFER', status: 'COMPLETED' });
  expect(everybody).toEqual(expect.arrayContaining(sent as string[]));
  const [one] = (await find(mine, 1)).nodes;
  expect(one).toMatchObject({ fraudScore: expect.any(Number), sender: { id: ada.id }, recipient: { id: bob.id } });
  const page = await find(mine, 1);
  expect((await find(mine, 1, page.pageInfo.endCursor)).nodes.map(({ id }) => id)).toEqual([sent[0]]);
  const wrong = { filter: { minAmount: usd('1.00'), maxAmount: { amount: '1', currency: 'EUR' } } };
  const { errors } = await send(stack.url, AdminTransactionsDocument, wrong, { token: olga.session.accessToken });
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('limits are in force with the next transfer', async () => {
  const [ada, bob] = [await rich(), await rich()];
  const set = async (perTransaction: string, daily = '100.00') =>
    (
      await olga.client.execute(SetLimitsDocument, {
        input: { tier: 'UNVERIFIED', perTransaction: usd(perTransaction), daily: usd(daily), monthly: usd('200.00'), reason },
      })
    ).adminLimitsSet;
  expect(await set('1.00')).toMatchObject({
    limits: { tier: 'UNVERIFIED', perTransaction: { minorUnits: '100' } },
    action: { id: expect.stringMatching(/^act_/) },
    userErrors: [],
  });
  try {
    expect((await transfer(ada, bob.id, '1.01')).userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
    const { adminLimits } = await olga.client.execute(AdminLimitsDocument, {});
    expect(adminLimits.map(({ tier, perTransaction }) => [tier, perTransaction.minorUnits])).toEqual([
      ['UNVERIFIED', '100'],
      ['BASIC', expect.any(String)],
      ['VERIFIED', '1000000'],
    ]);
    expect(await set('50.00', '20.00')).toMatchObject({ limits: null, userErrors: [{ code: 'INVALID_LIMITS' }] });
  } finally {
    await set('50.00');
  }
  expect((await transfer(ada, bob.id, '1.01')).transaction?.status).toBe('COMPLETED');
});
