import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { CaseOutcome } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { ReviewOutcome, Tier } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import {
  CancelTransactionDocument,
  ConfirmKycUploadDocument,
  CreateKycUploadDocument,
  KycDocument,
  type KycDocumentKind,
  LimitsDocument,
  NotificationsDocument,
  OpenWalletDocument,
  SubmitBasicKycDocument,
  SubmitKycForReviewDocument,
  TransactionDocument,
  type TransferCreateInput,
  TransferDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operatorOf } from '../operator.ts';
import type { Stack } from '../stack.ts';
import { mailTo } from './mailbox.ts';
import { join, type Person, topUp } from './people.ts';
import { startSuspiciousProduct } from './product.ts';
import { openSigner, type Signer } from './tokens.ts';
import { send } from './wire.ts';

let stack: Stack;
let signer: Signer;
let operator: ReturnType<typeof operatorOf>;
beforeAll(async () => {
  // What is said of the night holds at any hour; and whom somebody has paid a moment ago, fraud may not have heard of yet.
  stack = await startSuspiciousProduct({ fraud: { NIGHT_LARGE_SCORE: '0', NEW_RECIPIENT_SCORE: '0' } });
  signer = await openSigner(stack);
  operator = operatorOf(stack);
});
afterAll(async () => {
  await signer?.close();
  await stack?.stop();
});

const usd = (amount: string) => ({ amount, currency: 'USD' });

async function transfer({ client }: Person, input: Omit<TransferCreateInput, 'idempotencyKey'>) {
  return (await client.execute(TransferDocument, { input: { idempotencyKey: randomUUID(), ...input } })).transferCreate;
}
const limitsOf = async ({ client }: Person) => (await client.execute(LimitsDocument, {})).limits;
const kycOf = async ({ client }: Person) => (await client.execute(KycDocument, {})).kyc;
const toldOf = async ({ client }: Person) =>
  (await client.execute(NotificationsDocument, { first: 50 })).notifications.nodes.map(({ kind }) => kind);

async function rich(amount = '1000.00') {
  const person = await join(stack.url, 'Ada');
  await topUp(person, amount);
  return person;
}

const identity = (legalName: string) => ({
  legalName,
  dateOfBirth: '1990-02-28',
  addressLine: '1 Main Street',
  city: 'Springfield',
  postalCode: '12345',
  country: 'US',
});

async function submitBasic({ client }: Person, legalName = 'Ada Lovelace') {
  return (await client.execute(SubmitBasicKycDocument, { input: identity(legalName) })).kycBasicSubmit;
}

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'),
  Buffer.alloc(2_000, 1),
]);

/** Uploads a document as a browser does, and confirms it. */
async function upload(
  { client }: Person,
  kind: KycDocumentKind,
  { bytes = png, contentType = 'image/png' }: { bytes?: Buffer; contentType?: string } = {},
) {
  const { kycDocumentUploadCreate: created } = await client.execute(CreateKycUploadDocument, {
    input: { kind, contentType, byteLength: png.length },
  });
  expect(created.userErrors).toEqual([]);
  const headers = Object.fromEntries((created.headers ?? []).map(({ name, value }) => [name, value]));
  const stored = await fetch(created.uploadUrl ?? '', { method: 'PUT', headers, body: new Uint8Array(bytes) });
  const documentId = created.document?.id ?? '';
  const { kycDocumentUploadConfirm } = await client.execute(ConfirmKycUploadDocument, { input: { documentId } });
  return { stored, ...kycDocumentUploadConfirm };
}

describe('limits', () => {
  test('are those of somebody unproven at first, and tell what is used of them', async () => {
    const [ada, bob] = [await rich(), await join(stack.url, 'Bob')];
    const fresh = await limitsOf(ada);
    expect(fresh.perTransaction).toEqual({ amount: '50.00', currency: 'USD', minorUnits: '5000' });
    expect([fresh.daily.limit.minorUnits, fresh.monthly.limit.minorUnits]).toEqual(['10000', '20000']);
    expect([fresh.daily.used.minorUnits, fresh.daily.remaining.minorUnits]).toEqual(['0', '10000']);
    const now = new Date();
    const tomorrow = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
    const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
    expect([Date.parse(fresh.daily.resetsAt), Date.parse(fresh.monthly.resetsAt)]).toEqual([tomorrow, nextMonth]);

    const tooLarge = await transfer(ada, { recipientId: bob.id, amount: usd('50.01') });
    expect(tooLarge).toMatchObject({
      transaction: { status: 'FAILED', failureCode: 'LIMIT_EXCEEDED' },
      userErrors: [{ code: 'LIMIT_EXCEEDED' }],
    });
    for (const _ of [1, 2]) {
      const sent = await transfer(ada, { recipientId: bob.id, amount: usd('50.00') });
      expect(sent.transaction?.status).toBe('COMPLETED');
    }
    const oneCentMore = await transfer(ada, { recipientId: bob.id, amount: usd('0.01') });
    expect(oneCentMore.userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
    const spent = await limitsOf(ada);
    expect([spent.daily.used.minorUnits, spent.daily.remaining.minorUnits]).toEqual(['10000', '0']);
    expect([spent.monthly.used.minorUnits, spent.monthly.remaining.minorUnits]).toEqual(['10000', '10000']);
  });

  test('count other currencies at the rate of the day', async () => {
    const [ada, bob] = [await join(stack.url, 'Ada'), await join(stack.url, 'Bob')];
    for (const { client } of [ada, bob]) {
      await client.execute(OpenWalletDocument, { input: { currency: 'JPY' } });
    }
    await topUp(ada, '20000', 'JPY');
    const sent = await transfer(ada, { recipientId: bob.id, amount: { amount: '5000', currency: 'JPY' } });
    expect(sent.transaction?.status).toBe('COMPLETED');
    const used = Number((await limitsOf(ada)).daily.used.minorUnits);
    expect(used).toBeGreaterThan(2_000);
    expect(used).toBeLessThan(5_001);
    const tooMuch = await transfer(ada, { recipientId: bob.id, amount: { amount: '10000', currency: 'JPY' } });
    expect(tooMuch.userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
  });

  test('that an operator sets are in force for the next transfer', async () => {
    const [ada, bob] = [await rich(), await join(stack.url, 'Bob')];
    const set = (perTransactionMinor: bigint) =>
      operator.kyc.setTierLimits({
        limits: { tier: Tier.UNVERIFIED, currency: 'USD', perTransactionMinor, dailyMinor: 100_00n, monthlyMinor: 200_00n },
        reason: 'a try',
      });
    await set(1_00n);
    try {
      const refused = await transfer(ada, { recipientId: bob.id, amount: usd('1.01') });
      expect(refused.userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
      expect((await limitsOf(ada)).perTransaction.minorUnits).toBe('100');
    } finally {
      await set(50_00n);
    }
    const sent = await transfer(ada, { recipientId: bob.id, amount: usd('1.01') });
    expect(sent.transaction?.status).toBe('COMPLETED');
  });
});

describe('identity', () => {
  test('goes from nothing to BASIC to VERIFIED, each step with its limits, and is told of', async () => {
    const [ada, bob] = [await rich('3000.00'), await join(stack.url, 'Bob')];
    expect(await kycOf(ada)).toMatchObject({ tier: 'UNVERIFIED', status: 'UNVERIFIED', frozen: false, documents: [] });
    expect(await submitBasic(ada)).toMatchObject({ kyc: { tier: 'BASIC', status: 'BASIC' }, userErrors: [] });
    const first = await transfer(ada, { recipientId: bob.id, amount: usd('500.00') });
    expect(first.transaction?.status).toBe('COMPLETED');
    expect((await limitsOf(ada)).daily.remaining.minorUnits).toBe('150000');

    for (const kind of ['PASSPORT', 'SELFIE'] as const) {
      expect(await upload(ada, kind)).toMatchObject({ document: { status: 'UPLOADED' }, userErrors: [] });
    }
    const { kycReviewSubmit } = await ada.client.execute(SubmitKycForReviewDocument, { input: {} });
    expect(kycReviewSubmit).toMatchObject({ kyc: { tier: 'BASIC', status: 'PENDING_REVIEW' }, userErrors: [] });
    expect(kycReviewSubmit.kyc?.submittedAt).not.toBeNull();

    const profileId = (await kycOf(ada)).id;
    const { outcome } = await operator.kyc.approve({ profileId, reason: 'all in order' });
    expect(outcome).toBe(ReviewOutcome.DONE);
    expect(await kycOf(ada)).toMatchObject({ tier: 'VERIFIED', status: 'VERIFIED' });
    expect((await limitsOf(ada)).perTransaction.minorUnits).toBe('1000000');
    const second = await transfer(ada, { recipientId: bob.id, amount: usd('2000.00') });
    expect(second.transaction?.status).toBe('COMPLETED');
    await eventually(async () => expect(await toldOf(ada)).toContain('IDENTITY_VERIFIED'));
    expect(await mailTo(ada.email, /^Your identity is verified$/)).toContain('in order');
  });

  test('is found wanting with a reason, which the person reads, and may be shown again', async () => {
    const ada = await join(stack.url, 'Ada');
    await submitBasic(ada);
    for (const kind of ['DRIVERS_LICENSE', 'SELFIE'] as const) await upload(ada, kind);
    await ada.client.execute(SubmitKycForReviewDocument, { input: {} });
    const profileId = (await kycOf(ada)).id;
    await operator.kyc.reject({ profileId, reason: 'The photo is blurred.' });
    expect(await kycOf(ada)).toMatchObject({ tier: 'BASIC', status: 'REJECTED', rejectionReason: 'The photo is blurred.' });
    await eventually(async () => expect(await toldOf(ada)).toContain('IDENTITY_REJECTED'));
    const again = await ada.client.execute(SubmitKycForReviewDocument, { input: {} });
    expect(again.kycReviewSubmit.kyc?.status).toBe('PENDING_REVIEW');
  });

  test('is decided by the provider’s signed word, when it has one', async () => {
    const ada = await join(stack.url, 'Ada');
    await submitBasic(ada, 'Ada Approved');
    for (const kind of ['PASSPORT', 'SELFIE'] as const) await upload(ada, kind);
    await ada.client.execute(SubmitKycForReviewDocument, { input: {} });
    await eventually(async () => expect(await kycOf(ada)).toMatchObject({ tier: 'VERIFIED' }), { timeoutMs: 20_000 });
  });

  test('takes no document that isn’t what it says it is', async () => {
    const ada = await join(stack.url, 'Ada');
    await submitBasic(ada);
    const page = Buffer.from('<script>alert(1)</script>'.padEnd(png.length, ' '));
    const lied = await upload(ada, 'PASSPORT', { bytes: page });
    expect(lied.userErrors).toMatchObject([{ code: 'CONTENT_MISMATCH' }]);
    const short = await upload(ada, 'SELFIE', { bytes: png.subarray(0, 100) });
    expect(short.stored.ok && short.userErrors.length === 0).toBe(false);
    const { kycReviewSubmit } = await ada.client.execute(SubmitKycForReviewDocument, { input: {} });
    expect(kycReviewSubmit.userErrors).toMatchObject([{ code: 'DOCUMENTS_MISSING' }]);
  });

  test('that is frozen stops its person from sending, until it is not', async () => {
    const [ada, bob] = [await rich(), await join(stack.url, 'Bob')];
    await operator.kyc.freezeProfile({ userId: ada.id, reason: 'looking into it' });
    const refused = await transfer(ada, { recipientId: bob.id, amount: usd('1.00') });
    expect(refused).toMatchObject({ transaction: null, userErrors: [{ code: 'ACCOUNT_FROZEN' }] });
    expect((await kycOf(ada)).frozen).toBe(true);
    await operator.kyc.unfreezeProfile({ userId: ada.id, reason: 'all is well' });
    const sent = await transfer(ada, { recipientId: bob.id, amount: usd('1.00') });
    expect(sent.transaction?.status).toBe('COMPLETED');
  });
});

describe('a suspicious transfer', () => {
  /** Sends a dollar three times, and a fourth time. */
  async function hurry() {
    const [ada, bob] = [await rich(), await join(stack.url, 'Bob')];
    for (let time = 1; time <= 3; time += 1) {
      expect((await transfer(ada, { recipientId: bob.id, amount: usd('1.00') })).transaction?.status).toBe('COMPLETED');
    }
    const fourth = await transfer(ada, { recipientId: bob.id, amount: usd('4.00') });
    expect(fourth).toMatchObject({ transaction: { status: 'IN_REVIEW', failureCode: null }, userErrors: [] });
    const id = fourth.transaction?.id ?? '';
    const { fraudCases } = await operator.fraud.listReviewQueue({ first: 100 });
    const fraudCase = fraudCases.find(({ transactionId }) => transactionId === id);
    return { ada, bob, id, caseId: fraudCase?.id ?? '' };
  }
  const statusOf = async ({ client }: Person, id: string) =>
    (await client.execute(TransactionDocument, { id })).transaction?.status;
  const heldOf = async ({ client }: Person) => (await client.execute(WalletsDocument, {})).wallets[0]?.held.amount;

  test('is held, and its sender is told so in general terms; the reviewer’s yes completes it', async () => {
    const { ada, bob, id, caseId } = await hurry();
    expect(await heldOf(ada)).toBe('4.00');
    const WHY = 'query ($id: ID!) { transaction(id: $id) { review { message until } } }';
    const why = await send(stack.url, WHY, { id }, { token: ada.session.accessToken });
    expect(JSON.stringify(why)).not.toMatch(/velocity|score|rule/i);
    expect(why.data).toMatchObject({ transaction: { review: { message: expect.stringContaining('checking this transfer') } } });
    await eventually(async () => expect(await toldOf(ada)).toContain('TRANSFER_IN_REVIEW'));
    expect(await toldOf(bob)).not.toContain('TRANSFER_IN_REVIEW');

    const FRAUD_CASE = '{ fraudCase(id: "CASE") { outcome rulesFired transaction { id status } } }'.replace('CASE', caseId);
    const refused = await send(stack.url, FRAUD_CASE, {}, { token: ada.session.accessToken });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const token = await signer.sign({ role: 'ADMIN', scopes: ['admin', 'transactions:read'] });
    const seen = await send(stack.url, FRAUD_CASE, {}, { token });
    expect(seen.data).toMatchObject({ fraudCase: { outcome: null, transaction: { id, status: 'IN_REVIEW' } } });

    await operator.fraud.recordOutcome({ caseId, outcome: CaseOutcome.APPROVED, reason: 'he knows her' });
    expect(await statusOf(ada, id)).toBe('COMPLETED');
    expect(await heldOf(ada)).toBe('0.00');
    await eventually(async () => expect((await toldOf(bob)).filter((kind) => kind === 'TRANSFER_RECEIVED')).toHaveLength(4));
  });

  test('that its sender takes back closes its case', async () => {
    const { ada, id, caseId } = await hurry();
    const { transactionCancel } = await ada.client.execute(CancelTransactionDocument, { input: { id } });
    expect(transactionCancel).toMatchObject({ transaction: { status: 'CANCELLED' }, userErrors: [] });
    const token = await signer.sign({ role: 'ADMIN', scopes: ['admin'] });
    await eventually(async () => {
      const { data } = await send(stack.url, 'query ($id: ID!) { fraudCase(id: $id) { outcome } }', { id: caseId }, { token });
      expect(data).toEqual({ fraudCase: { outcome: 'WITHDRAWN' } });
    });
  });
});
