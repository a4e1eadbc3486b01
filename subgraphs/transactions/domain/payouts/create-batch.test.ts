import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPayoutDomain, type PayoutDomain } from '../../test/payout-domain.ts';
import { carryOutPayouts } from './carry-out-payouts.ts';
import type { PayoutInput } from './check-payouts.ts';

let domain: PayoutDomain;
let payer: Id<'usr'>;
beforeEach(async () => {
  domain = await openPayoutDomain({ PAYOUT_BATCHES_PER_PERSON: '2' });
  payer = await domain.person(10_000n);
});
afterEach(() => domain.close());

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('a row', () => {
  const faulty: readonly [string, string, (payerId: Id<'usr'>) => Partial<PayoutInput>][] = [
    ['to nobody', 'RECIPIENT_NOT_FOUND', () => ({ recipientId: newId('usr') })],
    ['to a handle that nobody has', 'RECIPIENT_NOT_FOUND', () => ({ recipientHandle: '@nobody' })],
    ['that names nobody', 'INVALID_RECIPIENT', () => ({ recipientId: null })],
    ['that names somebody twice', 'INVALID_RECIPIENT', () => ({ recipientId: newId('usr'), recipientHandle: 'somebody' })],
    ['to the payer', 'SELF_TRANSFER', (recipientId) => ({ recipientId })],
    ['of nothing', 'INVALID_AMOUNT', () => ({ amount: usd('0.00') })],
    ['of less than nothing', 'INVALID_AMOUNT', () => ({ amount: usd('-1.00') })],
    ['with too many decimals', 'INVALID_AMOUNT', () => ({ amount: usd('1.001') })],
    ['in no currency', 'INVALID_AMOUNT', () => ({ amount: { amount: '1.00', currency: 'ZZZ' } })],
    ['in another currency than the first', 'CURRENCY_MISMATCH', () => ({ amount: { amount: '1.00', currency: 'EUR' } })],
    ['of more than one transfer may be', 'LIMIT_EXCEEDED', () => ({ amount: usd('10000.01') })],
    ['with a note that is too long', 'INVALID_NOTE', () => ({ note: 'x'.repeat(281) })],
  ];

  test.each(faulty)('%s is rejected with %s, and the others are paid', async (_, code, changes) => {
    const batch = await domain.order({ ownerId: payer, payouts: [await domain.payout(), await domain.payout(changes(payer))] });
    expect(batch).toMatchObject({ status: 'PROCESSING', errorCode: null, total: { amountMinor: 500n, currency: 'USD' } });
    expect(await domain.payoutsOf(batch)).toMatchObject([{ status: 'WAITING' }, { status: 'REJECTED', errorCode: code }]);
  });

  test.each(faulty)('%s has the whole batch rejected where all or nothing is wanted', async (_, code, changes) => {
    const payouts = [await domain.payout(), await domain.payout(changes(payer))];
    const batch = await domain.order({ ownerId: payer, payouts, allOrNothing: true });
    expect(batch).toMatchObject({ status: 'REJECTED', errorCode: 'INVALID_ROWS', endedAt: expect.any(Date) });
    expect(await domain.payoutsOf(batch)).toMatchObject([
      { status: 'NOT_PAID', errorCode: null },
      { status: 'REJECTED', errorCode: code },
    ]);
  });

  test('with the reference of another is rejected, and so is that', async () => {
    const payouts = [await domain.payout({ reference: 'a' }), await domain.payout({ reference: ' a ' }), await domain.payout()];
    const rows = await domain.payoutsOf(await domain.order({ ownerId: payer, payouts }));
    expect(rows.map(({ errorCode }) => errorCode)).toEqual(['DUPLICATE_REFERENCE', 'DUPLICATE_REFERENCE', null]);
  });

  test('to a frozen wallet is rejected', async () => {
    const recipientId = await domain.person();
    domain.frozenWallets.add(recipientId);
    const batch = await domain.order({ ownerId: payer, payouts: [await domain.payout({ recipientId }), await domain.payout()] });
    expect((await domain.payoutsOf(batch)).map(({ errorCode }) => errorCode)).toEqual(['WALLET_FROZEN', null]);
  });

  test('may name its recipient by handle', async () => {
    const recipientId = await domain.person();
    const handle = `@H${recipientId.slice(-12).toUpperCase()}`;
    const batch = await domain.order({ ownerId: payer, payouts: [await domain.payout({ recipientHandle: handle })] });
    expect(await domain.payoutsOf(batch)).toMatchObject([{ recipientId, status: 'WAITING' }]);
  });
});

describe('a batch', () => {
  test('none of whose rows can be paid is rejected', async () => {
    const batch = await domain.order({ ownerId: payer, payouts: [await domain.payout({ amount: usd('x') })] });
    expect(batch).toMatchObject({ status: 'REJECTED', errorCode: 'INVALID_ROWS', total: null });
    expect((await domain.toldOf(batch)).map(({ type }) => type)).toEqual(['payout_batch.created', 'payout_batch.completed']);
  });

  test.each([
    ['no payouts', [], 'NO_PAYOUTS'],
    ['more than a thousand', Array.from({ length: 1_001 }, () => ({ amount: usd('1.00'), reference: 'a' })), 'TOO_MANY_PAYOUTS'],
    ['a row without a reference', [{ amount: usd('1.00'), reference: ' ' }], 'INVALID_REFERENCE'],
    ['a reference that is too long', [{ amount: usd('1.00'), reference: 'x'.repeat(101) }], 'INVALID_REFERENCE'],
  ] as const)('with %s is not written', async (_, payouts, code) => {
    const answer = await domain.ask({ ownerId: payer, payouts });
    expect(answer).toMatchObject({ batch: null, userErrors: [{ code }] });
  });

  test('in a currency of which the payer has no wallet is not written', async () => {
    const payouts = [await domain.payout({ amount: { amount: '1.00', currency: 'EUR' } })];
    expect(await domain.ask({ ownerId: payer, payouts })).toMatchObject({
      batch: null,
      userErrors: [{ code: 'CURRENCY_MISMATCH' }],
    });
  });

  test('of a frozen account is not written, and neither is one while kyc is away', async () => {
    const payouts = [await domain.payout()];
    domain.peers.frozen = true;
    expect(await domain.ask({ ownerId: payer, payouts })).toMatchObject({
      batch: null,
      userErrors: [{ code: 'ACCOUNT_FROZEN' }],
    });
    domain.peers.kycAway = true;
    await expect(domain.ask({ ownerId: payer, payouts })).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(await domain.context.database.sql`select from payout_batches`).toEqual([]);
  });

  test('is the same when its key comes again, one by one or all at once, and another’s input is refused', async () => {
    const request = { ownerId: payer, payouts: [await domain.payout()], idempotencyKey: 'once' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => domain.ask(request)));
    expect(new Set(answers.map(({ batch }) => batch?.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    const other = await domain.ask({ ...request, allOrNothing: true });
    expect(other).toMatchObject({ batch: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect(await domain.context.database.sql`select from payouts`).toHaveLength(1);
  });

  test('is refused beside as many as one may have under way, whatever comes at once', async () => {
    const payouts = [await domain.payout()];
    const answers = await Promise.all(Array.from({ length: 4 }, () => domain.ask({ ownerId: payer, payouts })));
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(['TOO_MANY_BATCHES', 'TOO_MANY_BATCHES']);
  });
});

describe('all or nothing', () => {
  const wanting = async (amount: string, budgetMinor?: bigint) => {
    const payouts = [await domain.payout({ amount: usd(amount) }), await domain.payout({ amount: usd(amount) })];
    const budget = budgetMinor === undefined ? null : { apiKeyId: newId('key'), amountMinor: budgetMinor, currency: 'USD' };
    return domain.order({ ownerId: payer, payouts, allOrNothing: true, budget });
  };

  test('is refused for more than the payer has, and taken for just that', async () => {
    expect(await wanting('50.01')).toMatchObject({ status: 'REJECTED', errorCode: 'INSUFFICIENT_FUNDS' });
    expect(await wanting('50.00')).toMatchObject({ status: 'PROCESSING', errorCode: null });
  });

  test('is refused for more than the limits of the day', async () => {
    domain.money.set(payer, 100_000_000n);
    domain.peers.perTransactionMinor = 100_000_000n;
    expect(await wanting('50000.01')).toMatchObject({ status: 'REJECTED', errorCode: 'LIMIT_EXCEEDED' });
    expect(await wanting('50000.00')).toMatchObject({ status: 'PROCESSING' });
  });

  test('is refused for more than the budget of the API key', async () => {
    expect(await wanting('10.00', 1_999n)).toMatchObject({ status: 'REJECTED', errorCode: 'API_KEY_BUDGET_EXCEEDED' });
    expect(await wanting('10.00', 2_000n)).toMatchObject({ status: 'PROCESSING' });
  });

  test('that is refused moves nothing, and tells so', async () => {
    const batch = await wanting('50.01');
    expect((await domain.payoutsOf(batch)).map(({ status }) => status)).toEqual(['NOT_PAID', 'NOT_PAID']);
    expect((await domain.toldOf(batch)).map(({ type, payload }) => [type, payload.status])).toEqual([
      ['payout_batch.created', undefined],
      ['payout_batch.completed', 'REJECTED'],
    ]);
  });
});

describe('the word of a person with a second factor', () => {
  const inSession = (totpCode: string | null) => ({ word: { totpCode } });
  beforeEach(() => {
    domain.peers.threshold = { thresholdMinor: 9_99n, currency: 'USD' };
    domain.peers.code = '123456';
  });

  test('needs a code for payouts that come to more than the amount they set, each of them less; the runs need no other', async () => {
    const asked = { ownerId: payer, payouts: [await domain.payout(), await domain.payout()], idempotencyKey: newId('key') };
    const wanting = await domain.ask({ ...asked, ...inSession(null) });
    expect(wanting).toMatchObject({ batch: null, userErrors: [{ code: 'TOTP_REQUIRED', path: ['input', 'totpCode'] }] });
    expect((await domain.ask({ ...asked, ...inSession('654321') })).userErrors).toMatchObject([{ code: 'TOTP_INVALID' }]);
    const { batch } = await domain.ask({ ...asked, ...inSession('123456') });
    if (batch === null) throw new Error('No batch was made');
    expect(await domain.ask({ ...asked, ...inSession(null) })).toMatchObject({ replayed: true, batch: { id: batch.id } });
    domain.peers.authAway = true;
    while ((await carryOutPayouts(domain.context)) > 0);
    expect((await domain.payoutsOf(batch)).map(({ status }) => status)).toEqual(['PAID', 'PAID']);
  });

  test('needs none up to it, nor for what is not going to be paid', async () => {
    const payouts = [await domain.payout(), await domain.payout({ recipientId: newId('usr') })];
    expect(await domain.order({ ownerId: payer, payouts })).toMatchObject({ status: 'PROCESSING' });
    const tooMuch = [await domain.payout({ amount: usd('60.00') }), await domain.payout({ amount: usd('60.00') })];
    const rejected = await domain.order({ ownerId: payer, payouts: tooMuch, allOrNothing: true });
    expect(rejected).toMatchObject({ status: 'REJECTED', errorCode: 'INSUFFICIENT_FUNDS' });
  });

  test('is not taken while nobody can say whether it needs one; the word of an API key is', async () => {
    const payouts = [await domain.payout()];
    domain.peers.authAway = true;
    await expect(domain.ask({ ownerId: payer, payouts })).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(await domain.order({ ownerId: payer, payouts, word: null })).toMatchObject({ status: 'PROCESSING' });
  });
});
