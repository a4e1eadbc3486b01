import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { UserRole } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { CaseOutcome } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { ProfileStatus, Tier } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { adminSubgraph } from '../subgraph.ts';
import { gone, openPeers } from './peers.ts';

const peers = openPeers();
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph(adminSubgraph, {
    rpcTransports: peers.transports,
    env: { RECOVERY_INTERVAL_MS: '50' },
  });
});
afterAll(() => subgraph?.stop());
afterEach(() => peers.reset());

type Viewer = Awaited<ReturnType<TestSubgraph['viewer']>>;
interface Payload {
  readonly action?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: string[] | null }[];
  readonly [field: string]: unknown;
}

const reason = 'looking into it';
const usd = (amount: string) => ({ amount, currency: 'USD' });
const selections = {
  adminUserFreeze: 'user { id } action { id kind state resourceId reason }',
  adminUserUnfreeze: 'user { id } action { id }',
  adminUserRoleSet: 'user { id } action { id }',
  adminKycApprove: 'kyc { id } action { id }',
  adminKycReject: 'kyc { id } action { id }',
  adminFraudCaseApprove: 'fraudCase { id } action { id }',
  adminFraudCaseBlock: 'fraudCase { id } action { id }',
  adminLimitsSet: 'limits { tier perTransaction { minorUnits } } action { id }',
  adminTransactionReverse: 'approval { id status kind requestedBy { id } transaction { id } }',
  adminTransactionForceComplete: 'approval { id status kind }',
  adminUserTotpReset: 'approval { id status kind user { id } transaction { id } notBefore }',
  totpResetStop: 'stoppedTotpResetId',
  adminApprovalDecide: 'approval { id status decidedBy { id } decisionReason action { kind state } } transaction { id }',
} as const;
type Mutation = keyof typeof selections;
const documentOf = (name: Mutation) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selections[name]} userErrors { code message path } } }`;

async function operator(): Promise<Viewer> {
  return subgraph.viewer({ userId: peers.person({ role: UserRole.ADMIN }).id, role: 'ADMIN' });
}
async function change(name: Mutation, input: object, as: Viewer): Promise<Payload> {
  return (await subgraph.data<Record<Mutation, Payload>>(documentOf(name), { input: { reason, ...input } }, { as }))[name];
}
const codesOf = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

describe('whoever asks', () => {
  test('has the office in their token and is there in person', async () => {
    const { id: userId } = peers.person();
    const others = [
      subgraph.viewer({ userId }),
      // Tokens that auth doesn't make: what they say of a scope isn't believed alone.
      subgraph.viewer({ userId, role: 'USER', scopes: ['admin', 'session'] }),
      subgraph.viewer({ userId, role: 'ADMIN', scopes: ['admin'], apiKeyId: newId('key') }),
    ];
    const { calls } = peers;
    calls.length = 0;
    for (const as of await Promise.all(others)) {
      for (const query of [
        '{ adminLimits { tier } }',
        '{ adminActions { nodes { id } } }',
        '{ adminUsers(query: "a") { nodes { id } } }',
      ]) {
        const { errors } = await subgraph.query(query, {}, { as });
        expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      }
      const { errors } = await subgraph.query(documentOf('adminUserFreeze'), { input: { userId, reason } }, { as });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    // The books are compared beside it, for nobody.
    expect(calls.filter(({ method }) => !/^(list(Transactions|Postings)|check)/.test(method))).toEqual([]);
  });
});

describe('a page', () => {
  test('of what others keep is references, with their cursors', async () => {
    const as = await operator();
    const waiting = peers.person({ kycStatus: ProfileStatus.PENDING_REVIEW, submittedAt: new Date() });
    const transfer = peers.transfer();
    const { adminUsers, adminKycQueue, adminFraudQueue, adminTransactions, adminLimits } = await subgraph.data<
      Record<string, { nodes: { id: string }[]; edges: { cursor: string }[]; pageInfo: object }>
    >(
      `{
        adminUsers(query: "", first: 1) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } }
        adminKycQueue { nodes { id } } adminFraudQueue { nodes { id } } adminTransactions { nodes { id } }
        adminLimits { tier perTransaction { minorUnits currency } daily { minorUnits } monthly { minorUnits } }
      }`,
      {},
      { as },
    );
    expect(adminUsers?.nodes).toHaveLength(1);
    const cursor = adminUsers?.edges[0]?.cursor;
    expect(adminUsers?.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, endCursor: cursor });
    expect(adminKycQueue?.nodes).toContainEqual({ id: waiting.kycId });
    expect(adminFraudQueue?.nodes).toContainEqual({ id: transfer.caseId });
    expect(adminTransactions?.nodes).toContainEqual({ id: transfer.id });
    expect(adminLimits).toMatchObject([{ tier: 'UNVERIFIED', perTransaction: { minorUnits: '5000' } }, {}, {}]);
  });

  test.each([
    ['adminUsers(query: "a", first: 0)'],
    ['adminUsers(query: "a", first: 101)'],
    ['adminUsers(query: "a\\u0000b")'],
    [`adminUsers(query: "${'x'.repeat(101)}")`],
    ['adminActions(resourceId: "a b")'],
    ['adminActions(adminId: "somebody")'],
    ['adminApprovals(after: "nowhere")'],
    ['adminTransactions(filter: { userId: "somebody" })'],
    ['adminTransactions(filter: { minAmount: { amount: "1.001", currency: "USD" } })'],
  ])('is refused that can’t be meant: %s', async (field) => {
    const { errors } = await subgraph.query(`{ ${field} { nodes { id } } }`, {}, { as: await operator() });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('of actions shows what was done to a thing, and by whom', async () => {
    const [as, other] = [await operator(), await operator()];
    const [ada, bob] = [peers.person(), peers.person()];
    await change('adminUserFreeze', { userId: ada.id }, as);
    await change('adminUserFreeze', { userId: bob.id }, as);
    await change('adminUserUnfreeze', { userId: ada.id }, other);
    const read = async (condition: string) =>
      (
        await subgraph.data<{ adminActions: { nodes: unknown[] } }>(
          `{ adminActions(${condition}) { nodes { kind resourceId admin { id } } } }`,
          {},
          { as },
        )
      ).adminActions.nodes;
    const freeze = (userId: string) => ({ kind: 'USER_FREEZE', resourceId: userId, admin: { id: as.userId } });
    const unfreeze = { kind: 'USER_UNFREEZE', resourceId: ada.id, admin: { id: other.userId } };
    expect(await read(`resourceId: "${ada.id}"`)).toEqual([unfreeze, freeze(ada.id)]);
    expect(await read(`adminId: "${as.userId}"`)).toEqual([freeze(bob.id), freeze(ada.id)]);
    expect(await read(`adminId: "${other.userId}", resourceId: "${ada.id}"`)).toEqual([unfreeze]);
  });
});

describe('an action', () => {
  test('answers with the thing and its record', async () => {
    const as = await operator();
    const { id } = peers.person();
    expect(await change('adminUserFreeze', { userId: id, reason: ' why ' }, as)).toMatchObject({
      user: { id },
      action: { kind: 'USER_FREEZE', state: 'DONE', resourceId: id, reason: 'why' },
      userErrors: [],
    });
  });

  test.each(['', ' \n', 'x'.repeat(501), 'a\0b', '\ud800'])('wants a reason, not %j', async (none) => {
    const answer = await change('adminUserFreeze', { userId: peers.person().id, reason: none }, await operator());
    expect(answer).toMatchObject({
      user: null,
      action: null,
      userErrors: [{ code: 'INVALID_REASON', path: ['input', 'reason'] }],
    });
  });

  test.each([
    ['adminUserFreeze', { userId: newId('usr') }],
    ['adminUserUnfreeze', { userId: 'nobody' }],
    ['adminUserRoleSet', { userId: newId('usr'), role: 'ADMIN' }],
    ['adminKycApprove', { kycId: newId('kyc') }],
    ['adminKycReject', { kycId: newId('usr') }],
    ['adminFraudCaseApprove', { caseId: newId('frc') }],
    ['adminFraudCaseBlock', { caseId: '' }],
  ] as const)('%s is on something that there is', async (name, input) => {
    expect(codesOf(await change(name, input, await operator()))).toEqual(['NOT_FOUND']);
  });

  test('is not on oneself, one’s own file or one’s own money', async () => {
    const as = await operator();
    const own = peers.people.get(as.userId);
    Object.assign(own ?? {}, { kycStatus: ProfileStatus.PENDING_REVIEW, submittedAt: new Date() });
    const { caseId } = peers.transfer({ recipientId: as.userId });
    expect(codesOf(await change('adminUserFreeze', { userId: as.userId }, as))).toEqual(['SELF']);
    expect(codesOf(await change('adminUserUnfreeze', { userId: as.userId }, as))).toEqual(['SELF']);
    expect(codesOf(await change('adminUserRoleSet', { userId: as.userId, role: 'USER' }, as))).toEqual(['SELF']);
    for (const name of ['adminKycApprove', 'adminKycReject'] as const)
      expect(codesOf(await change(name, { kycId: own?.kycId }, as))).toEqual(['SELF']);
    for (const name of ['adminFraudCaseApprove', 'adminFraudCaseBlock'] as const)
      expect(codesOf(await change(name, { caseId }, as))).toEqual(['SELF']);
  });

  test('on a file is on the submission that was looked at', async () => {
    const as = await operator();
    const submittedAt = new Date('2026-11-20T10:00:00.000Z');
    const file = { kycStatus: ProfileStatus.PENDING_REVIEW, submittedAt };
    const [person, fresh] = [peers.person(file), peers.person()];
    const early = new Date('2026-11-19T10:00:00.000Z').toISOString();
    expect(codesOf(await change('adminKycApprove', { kycId: person.kycId, submittedAt: early }, as))).toEqual(['NOT_PENDING']);
    expect(codesOf(await change('adminKycApprove', { kycId: fresh.kycId }, as))).toEqual(['NOT_PENDING']);
    const seen = { kycId: person.kycId, submittedAt: submittedAt.toISOString() };
    expect(await change('adminKycApprove', seen, as)).toMatchObject({ kyc: { id: person.kycId }, userErrors: [] });
    expect(person).toMatchObject({ kycStatus: ProfileStatus.VERIFIED, tier: Tier.VERIFIED });
  });

  test('on a case that somebody has decided is too late, though it were decided alike', async () => {
    const { id, caseId } = peers.transfer({ status: TransactionStatus.IN_REVIEW });
    expect(codesOf(await change('adminFraudCaseApprove', { caseId }, await operator()))).toEqual([]);
    expect(codesOf(await change('adminFraudCaseApprove', { caseId }, await operator()))).toEqual(['ALREADY_DECIDED']);
    expect(codesOf(await change('adminFraudCaseBlock', { caseId }, await operator()))).toEqual(['ALREADY_DECIDED']);
    expect(peers.transfers.get(id)?.outcome).toBe(CaseOutcome.APPROVED);
  });

  test('on limits is whole and in their currency', async () => {
    const as = await operator();
    const set = (input: object) =>
      change('adminLimitsSet', { tier: 'BASIC', perTransaction: usd('1'), daily: usd('2'), monthly: usd('3'), ...input }, as);
    expect(await set({})).toMatchObject({ limits: { tier: 'BASIC', perTransaction: { minorUnits: '100' } }, userErrors: [] });
    expect(codesOf(await set({ daily: usd('1.001') }))).toEqual(['INVALID_AMOUNT']);
    expect(codesOf(await set({ daily: usd('0.50') }))).toEqual(['INVALID_LIMITS']);
    expect(codesOf(await set({ monthly: { amount: '3', currency: 'EUR' } }))).toEqual(['CURRENCY_MISMATCH']);
    const euro = (amount: string) => ({ amount, currency: 'EUR' });
    expect(codesOf(await set({ perTransaction: euro('1'), daily: euro('2'), monthly: euro('3') }))).toEqual([
      'CURRENCY_MISMATCH',
    ]);
    expect(peers.limits.get(Tier.BASIC)).toEqual({ perTransactionMinor: 100n, dailyMinor: 200n, monthlyMinor: 300n });
  });

  test('whose owner is away is done by itself when it is back', async () => {
    const as = await operator();
    const person = peers.person({ kycStatus: ProfileStatus.PENDING_REVIEW, submittedAt: new Date() });
    peers.before = ({ method }) => {
      if (method === 'approve') throw gone();
    };
    const input = { kycId: person.kycId, reason };
    const { errors } = await subgraph.query(documentOf('adminKycApprove'), { input }, { as });
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('adminActions'),
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    expect(codesOf(await change('adminKycReject', { kycId: person.kycId }, as))).toEqual(['ACTION_UNDER_WAY']);
    peers.reset();
    await eventually(() => expect(person.kycStatus).toBe(ProfileStatus.VERIFIED));
  });
});

test('what was done says how the thing stood before and since', async () => {
  const as = await operator();
  const person = peers.person();
  await change('adminUserRoleSet', { userId: person.id, role: 'ADMIN' }, as);
  const DONE = 'query ($id: String!) { adminActions(resourceId: $id) { nodes { kind before after } } }';
  const { adminActions } = await subgraph.data<{ adminActions: { nodes: { before: string; after: string }[] } }>(
    DONE,
    { id: person.id },
    { as },
  );
  expect(adminActions.nodes.map(({ before, after }) => [JSON.parse(before), JSON.parse(after)])).toEqual([
    [
      { status: 'ACTIVE', role: 'USER' },
      { status: 'ACTIVE', role: 'ADMIN' },
    ],
  ]);
});

test('money moves on the word of two', async () => {
  const [olga, otto] = [await operator(), await operator()];
  const transfer = peers.transfer();
  const { approval, userErrors } = await change('adminTransactionReverse', { transactionId: transfer.id }, olga);
  const { id: approvalId } = approval as { id: string };
  expect({ approval, userErrors }).toEqual({
    approval: {
      id: expect.stringMatching(/^apr_/),
      status: 'PENDING',
      kind: 'TRANSACTION_REVERSE',
      requestedBy: { id: olga.userId },
      transaction: { id: transfer.id },
    },
    userErrors: [],
  });
  const LIST = '{ adminApprovals(status: PENDING) { nodes { id reason } } }';
  const waiting = await subgraph.data<{ adminApprovals: { nodes: unknown[] } }>(LIST, {}, { as: otto });
  expect(waiting.adminApprovals.nodes).toContainEqual({ id: approvalId, reason });
  expect(codesOf(await change('adminApprovalDecide', { approvalId, approve: true }, olga))).toEqual(['SAME_ADMIN']);
  expect(await change('adminApprovalDecide', { approvalId, approve: true, reason: 'agreed' }, otto)).toMatchObject({
    approval: {
      id: approvalId,
      status: 'APPROVED',
      decidedBy: { id: otto.userId },
      decisionReason: 'agreed',
      action: { kind: 'TRANSACTION_REVERSE', state: 'DONE' },
    },
    transaction: { id: transfer.id },
  });
  expect(transfer.status).toBe(TransactionStatus.REVERSED);
});

test('a second factor is ended by two and stopped by one, its owner', async () => {
  const olga = await operator();
  const person = peers.person({ secondFactorSince: new Date('2026-03-01T10:00:00Z') });
  const owner = await subgraph.viewer({ userId: person.id });
  const pending = async (as: Viewer) =>
    (
      await subgraph.data<{ totpReset: { id: string } | null }>(
        '{ totpReset { id requestedAt notBefore expiresAt } }',
        {},
        { as },
      )
    ).totpReset;
  const { approval } = await change('adminUserTotpReset', { userId: person.id }, olga);
  const { id, notBefore } = approval as { id: string; notBefore: string };
  expect(approval).toMatchObject({ status: 'PENDING', kind: 'USER_TOTP_RESET', user: { id: person.id }, transaction: null });
  expect(await pending(owner)).toMatchObject({ id, notBefore });
  expect(await pending(olga)).toBeNull();
  expect(codesOf(await change('adminApprovalDecide', { approvalId: id, approve: true }, await operator()))).toEqual([
    'TOO_EARLY',
  ]);
  const stop = async (as: Viewer) =>
    (await subgraph.data<{ totpResetStop: Payload }>(documentOf('totpResetStop'), { input: { id } }, { as })).totpResetStop;
  expect(codesOf(await stop(olga))).toEqual(['NOT_FOUND']);
  expect((await stop(owner)).stoppedTotpResetId).toBe(id);
  const LIST = '{ adminApprovals(status: VOID) { nodes { id voidReason } } }';
  const over = await subgraph.data<{ adminApprovals: { nodes: unknown[] } }>(LIST, {}, { as: olga });
  expect(over.adminApprovals.nodes).toContainEqual({ id, voidReason: 'STOPPED_BY_OWNER' });
});
