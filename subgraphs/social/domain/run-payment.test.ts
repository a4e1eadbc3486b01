import { isId, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';
import { gone } from '../test/peers.ts';
import { codesOf, given, inSession, openWorld, transactionPayload, type World } from '../test/world.ts';
import { acceptMoneyRequest } from './accept-money-request.ts';
import { beginPayment, type PayersWord } from './begin-payment.ts';
import { cancelMoneyRequest, declineMoneyRequest } from './close-money-request.ts';
import { expireRequests } from './expire-requests.ts';
import type { MoneyRequest } from './money-request.ts';
import { recoverPayments } from './recover-payments.ts';
import { startRecovery } from './workers.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { PAYMENT_TIMEOUT_MS: '1500', RETRY_MAX_MS: '50', RECOVERY_INTERVAL_MS: '50' } });
});
afterAll(() => world?.close());
afterEach(() => world.transactions.reset());

const accept = ({ id, payerId }: MoneyRequest, idempotencyKey: string = newId('key'), ipAddress: string | null = null) =>
  acceptMoneyRequest(world.context, { payerId, id, idempotencyKey, ipAddress, budget: null, word: inSession });
const unavailable = { extensions: { code: 'SERVICE_UNAVAILABLE' } };

/** A promise and the hand that keeps it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe('paying a request', () => {
  test('moves the money once, and the request is ACCEPTED by the transaction that did', async () => {
    const request = await world.request();
    const key = newId('key');
    const accepted = given(await accept(request, key, '203.0.113.7'));
    const [transfer] = world.transfersOf(request.id);
    expect(accepted).toMatchObject({ status: 'ACCEPTED', transactionId: transfer?.id, settledAt: expect.any(Date) });
    expect(transfer?.request).toMatchObject({
      senderId: request.payerId,
      recipientId: request.requesterId,
      amountMinor: 1_000n,
      currency: 'USD',
      note: 'lunch',
      idempotencyKey: `${request.id}:1`,
      ipAddress: '203.0.113.7',
    });
    expect(await world.told(request.id)).toEqual(['money_request.created', 'money_request.accepted']);
    // The same key says the same, another that it is done.
    expect(given(await accept(request, key))).toEqual(accepted);
    expect(codesOf(await accept(request))).toEqual(['ALREADY_ACCEPTED']);
    expect(world.transfersOf(request.id)).toHaveLength(1);
    const [row] = await world.database.sql`select ip_address from payments where subject_id = ${toUuid(request.id, 'mrq')}`;
    expect(row).toEqual({ ip_address: null });
  });

  test.each([
    ['a failed transfer', { failed: 'INSUFFICIENT_FUNDS' }, 'INSUFFICIENT_FUNDS'],
    ['a transfer that the rules blocked', { failed: 'BLOCKED_BY_FRAUD_RULES' }, 'BLOCKED_BY_FRAUD_RULES'],
    ['a limit', { failed: 'LIMIT_EXCEEDED' }, 'LIMIT_EXCEEDED'],
    ['a frozen wallet', { failed: 'WALLET_FROZEN' }, 'WALLET_FROZEN'],
    ['no wallet in the currency', { failed: 'CURRENCY_MISMATCH' }, 'CURRENCY_MISMATCH'],
    ['a review that nobody made', { failed: 'REVIEW_EXPIRED' }, 'REVIEW_EXPIRED'],
    ['what nobody foresaw', { failed: 'SOMETHING_NEW' }, 'NOT_PROCESSED'],
    ['a frozen account', { refused: 'ACCOUNT_FROZEN' }, 'ACCOUNT_FROZEN'],
    ['an unproven address', { refused: 'EMAIL_NOT_VERIFIED' }, 'EMAIL_NOT_VERIFIED'],
    ['want of a code', { refused: 'TOTP_REQUIRED' }, 'TOTP_REQUIRED'],
    ['a wrong code', { refused: 'TOTP_INVALID' }, 'TOTP_INVALID'],
    ['too many wrong codes', { refused: 'TOO_MANY_ATTEMPTS' }, 'TOO_MANY_ATTEMPTS'],
    ['a currency without a rate', { refused: 'CURRENCY_NOT_SUPPORTED' }, 'CURRENCY_NOT_SUPPORTED'],
    ['a requester who has gone', { refused: 'RECIPIENT_NOT_FOUND' }, 'NOT_PROCESSED'],
  ] as const)('that comes to nothing for %s leaves it PENDING, with the reason', async (_, deed, code) => {
    const request = await world.request();
    world.transactions.decide = () => deed;
    const key = newId('key');
    expect(codesOf(await accept(request, key))).toEqual([code]);
    expect(await world.current(request)).toMatchObject({ status: 'PENDING', transactionId: null, settledAt: null });
    expect(await world.told(request.id)).toEqual(['money_request.created']);
    // The key stands for that attempt; another begins one of its own, which transactions has not seen.
    world.transactions.decide = () => 'COMPLETED';
    expect(codesOf(await accept(request, key))).toEqual([code]);
    expect(given(await accept(request)).status).toBe('ACCEPTED');
    expect(world.transfersOf(request.id).at(-1)?.request.idempotencyKey).toBe(`${request.id}:2`);
    expect(codesOf(await accept(request, key))).toEqual([code]);
  });

  test('tells transactions whether its payer was there to be asked for a code, and the code, which is not kept', async () => {
    const pay = async (word: PayersWord) => {
      const request = await world.request();
      const acceptance = { ...request, idempotencyKey: newId('key'), ipAddress: null, budget: null, word };
      given(await acceptMoneyRequest(world.context, acceptance));
      const [row] = await world.database
        .sql`select payments::text as row from payments where subject_id = ${toUuid(request.id, 'mrq')}`;
      return { request: world.transfersOf(request.id)[0]?.request, row: String(row?.row) };
    };
    const inPerson = await pay({ inSession: true, totpCode: '918273' });
    expect(inPerson.request).toMatchObject({ inSession: true, totpCode: '918273' });
    expect(inPerson.row).not.toContain('918273');
    expect((await pay({ inSession: false, totpCode: null })).request).toMatchObject({ inSession: false, totpCode: '' });
  });

  test('under a key that paid for something else, or that is none, is refused', async () => {
    const [one, two] = [await world.request(), await world.request()];
    const key = newId('key');
    given(await accept(one, key));
    const other = { ...two, payerId: one.payerId };
    expect(codesOf(await accept(other, key))).toEqual(['NOT_FOUND']);
    const again = await world.request({ payerId: one.payerId });
    expect(codesOf(await accept(again, key))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    for (const none of ['', 'with blank', 'é', 'x'.repeat(129)]) {
      expect(codesOf(await accept(again, none))).toEqual(['INVALID_IDEMPOTENCY_KEY']);
    }
    expect(await world.current(again)).toMatchObject({ status: 'PENDING' });
  });

  test('with one key for two requests at once pays one of them', async () => {
    for (let round = 0; round < 10; round += 1) {
      const one = await world.request();
      const two = await world.request({ payerId: one.payerId });
      const key = newId('key');
      const ends = await Promise.all([accept(one, key), accept(two, key)]);
      expect(ends.flatMap(codesOf)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
      expect([...world.transfersOf(one.id), ...world.transfersOf(two.id)]).toHaveLength(1);
    }
  });
});

describe('of several who act at once', () => {
  test('one pays, whatever the keys', async () => {
    for (let round = 0; round < 20; round += 1) {
      const request = await world.request();
      const ends = await Promise.all(Array.from({ length: 4 }, () => accept(request)));
      expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
      for (const code of ends.flatMap(codesOf)) expect(['PAYMENT_UNDER_WAY', 'ALREADY_ACCEPTED']).toContain(code);
      expect(world.transfersOf(request.id)).toHaveLength(1);
      expect(await world.told(request.id)).toEqual(['money_request.created', 'money_request.accepted']);
    }
  });

  test('all get the same answer under one key', async () => {
    for (let round = 0; round < 10; round += 1) {
      const request = await world.request();
      const key = newId('key');
      const ends = await Promise.all(Array.from({ length: 4 }, () => accept(request, key)));
      expect(ends.map((end) => given(end).status)).toEqual(Array(4).fill('ACCEPTED'));
      expect(world.transfersOf(request.id)).toHaveLength(1);
    }
  });

  test.each([
    ['declines', 'DECLINED', (request: MoneyRequest) => declineMoneyRequest(world.context, request.payerId, request.id)],
    ['cancels', 'CANCELLED', (request: MoneyRequest) => cancelMoneyRequest(world.context, request.requesterId, request.id)],
  ] as const)('who pays or who %s wins, and the other is told', async (_, status, close) => {
    for (let round = 0; round < 25; round += 1) {
      const request = await world.request();
      const ends = await Promise.all(round % 2 === 0 ? [accept(request), close(request)] : [close(request), accept(request)]);
      expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
      const now = await world.current(request);
      expect(['ACCEPTED', status]).toContain(now.status);
      expect(world.transfersOf(request.id)).toHaveLength(now.status === 'ACCEPTED' ? 1 : 0);
      const ended = now.status === 'ACCEPTED' ? 'money_request.accepted' : `money_request.${status.toLowerCase()}`;
      expect(await world.told(request.id)).toEqual(['money_request.created', ended]);
    }
  });

  test('the clock or the payer wins, and never both', async () => {
    for (let round = 0; round < 20; round += 1) {
      const request = await world.request();
      const [paid] = await Promise.all([accept(request), world.letExpire(request).then(() => expireRequests(world.context))]);
      while ((await expireRequests(world.context)) > 0);
      const now = await world.current(request);
      expect(now.status).toBe(paid.ok ? 'ACCEPTED' : 'EXPIRED');
      expect(world.transfersOf(request.id)).toHaveLength(paid.ok ? 1 : 0);
      if (!paid.ok) expect(codesOf(paid)).toEqual(['EXPIRED']);
    }
  });

  test('nobody gets at a request that is being paid', async () => {
    const request = await world.request();
    const { opened, open } = gate();
    world.transactions.before = () => opened;
    const paying = accept(request);
    await eventually(() => expect(world.transactions.calls.at(-1)?.idempotencyKey).toBe(`${request.id}:1`));
    expect(await world.current(request)).toMatchObject({ status: 'PROCESSING', transactionId: null });
    expect(codesOf(await declineMoneyRequest(world.context, request.payerId, request.id))).toEqual(['PAYMENT_UNDER_WAY']);
    expect(codesOf(await cancelMoneyRequest(world.context, request.requesterId, request.id))).toEqual(['PAYMENT_UNDER_WAY']);
    expect(codesOf(await accept(request))).toEqual(['PAYMENT_UNDER_WAY']);
    await world.letExpire(request);
    expect(await expireRequests(world.context)).toBe(0);
    open();
    expect(given(await paying).status).toBe('ACCEPTED');
  });
});

describe('whatever dies in between', () => {
  test('a process that died between the claim and the call: recovery pays, with the key of the claim and the budget of its API key', async () => {
    const request = await world.request();
    const budget = { apiKeyId: newId('key'), amountMinor: 5_000n, currency: 'USD' };
    const claim = { purpose: 'MONEY_REQUEST' as const, subjectId: toUuid(request.id, 'mrq'), payerId: request.payerId };
    await beginPayment(world.context, { ...claim, idempotencyKey: 'k', ipAddress: '203.0.113.7', budget, word: inSession });
    // Its lease holds: nobody else takes it up yet.
    await recoverPayments(world.context);
    expect(world.transfersOf(request.id)).toEqual([]);
    await world.passLeases();
    await recoverPayments(world.context);
    expect(world.transfersOf(request.id)[0]?.request).toMatchObject({
      idempotencyKey: `${request.id}:1`,
      ipAddress: '203.0.113.7',
      budget,
    });
    expect(await world.current(request)).toMatchObject({ status: 'ACCEPTED' });
    expect(given(await accept(request, 'k')).status).toBe('ACCEPTED');
  });

  test('a process that died between the payment and the write: recovery asks again, and nothing is paid twice', async () => {
    const request = await world.request();
    world.transactions.after = () => {
      throw gone();
    };
    await expect(accept(request, 'k')).rejects.toMatchObject(unavailable);
    expect(await world.current(request)).toMatchObject({ status: 'PROCESSING' });
    world.transactions.reset();
    await world.passLeases();
    await Promise.all(Array.from({ length: 4 }, () => recoverPayments(world.context)));
    expect(await world.current(request)).toMatchObject({ status: 'ACCEPTED' });
    expect(world.transfersOf(request.id)).toHaveLength(1);
    expect(await world.told(request.id)).toEqual(['money_request.created', 'money_request.accepted']);
  });

  test('a peer that never answers is given up on in time, and its answer is fetched when it does again', async () => {
    const request = await world.request();
    world.transactions.before = () => new Promise(() => {});
    await expect(accept(request, 'k')).rejects.toMatchObject(unavailable);
    await expect(accept(request, 'k')).rejects.toMatchObject(unavailable);
    world.transactions.reset();
    const recovery = startRecovery(world.context, world.context.log);
    await eventually(async () => expect(await world.current(request)).toMatchObject({ status: 'ACCEPTED' }));
    await recovery.stop();
    expect(given(await accept(request, 'k')).status).toBe('ACCEPTED');
    expect(world.transfersOf(request.id)).toHaveLength(1);
  });

  test('a refusal is not the last word while an earlier call may still be on its way', async () => {
    const request = await world.request();
    const { opened, open } = gate();
    let calls = 0;
    world.transactions.before = () => {
      calls += 1;
      return calls === 1 ? opened : undefined;
    };
    await expect(accept(request, 'k')).rejects.toMatchObject(unavailable);
    // Asked again, transactions refuses; the first call is in its queue all the while, and comes through.
    world.transactions.decide = () => ({ refused: 'ACCOUNT_FROZEN' });
    await expect(accept(request, 'k')).rejects.toMatchObject(unavailable);
    expect(codesOf(await accept(request))).toEqual(['PAYMENT_UNDER_WAY']);
    world.transactions.decide = () => 'COMPLETED';
    open();
    await eventually(() => expect(world.transfersOf(request.id)).toHaveLength(1));
    world.transactions.decide = () => ({ refused: 'ACCOUNT_FROZEN' });
    await world.passLeases();
    await recoverPayments(world.context);
    expect(await world.current(request)).toMatchObject({ status: 'ACCEPTED' });
    expect(world.transfersOf(request.id)).toHaveLength(1);
  });

  test('and is once none can be', async () => {
    const request = await world.request();
    world.transactions.decide = () => 'AWAY';
    await expect(accept(request, 'k')).rejects.toMatchObject(unavailable);
    world.transactions.decide = () => ({ refused: 'ACCOUNT_FROZEN' });
    await world.passLeases();
    await recoverPayments(world.context);
    expect(await world.current(request)).toMatchObject({ status: 'PENDING' });
    expect(codesOf(await accept(request, 'k'))).toEqual(['ACCOUNT_FROZEN']);
  });

  test('an answer that cannot be leaves the payment for later, and is no outcome', async () => {
    const request = await world.request();
    world.transactions.decide = () => ({ refused: 'IDEMPOTENCY_KEY_REUSED' });
    await expect(accept(request, 'k')).rejects.toThrow('transactions answered');
    expect(await world.current(request)).toMatchObject({ status: 'PROCESSING' });
    world.transactions.reset();
    await world.passLeases();
    await recoverPayments(world.context);
    expect(await world.current(request)).toMatchObject({ status: 'ACCEPTED' });
  });
});

describe('a payment under review', () => {
  async function held() {
    const request = await world.request();
    world.transactions.decide = () => 'IN_REVIEW';
    const accepted = given(await accept(request, 'k'));
    const [transfer] = world.transfersOf(request.id);
    if (transfer === undefined) throw new Error('Nothing was held');
    expect(accepted).toMatchObject({ status: 'PROCESSING', transactionId: transfer.id });
    expect(given(await accept(request, 'k'))).toEqual(accepted);
    expect(codesOf(await cancelMoneyRequest(world.context, request.requesterId, request.id))).toEqual(['PAYMENT_UNDER_WAY']);
    return { request, transfer };
  }

  test('that completes makes the request ACCEPTED, once however often it is told', async () => {
    const { request, transfer } = await held();
    await world.endReview(transfer, 'COMPLETED');
    await world.endReview(transfer, 'COMPLETED');
    expect(await world.current(request)).toMatchObject({ status: 'ACCEPTED', transactionId: transfer.id });
    expect(await world.told(request.id)).toEqual(['money_request.created', 'money_request.accepted']);
    expect(given(await accept(request, 'k')).status).toBe('ACCEPTED');
  });

  test.each([
    ['FAILED', 'REVIEW_EXPIRED'],
    ['CANCELLED', 'PAYMENT_CANCELLED'],
  ] as const)('that ends %s leaves it PENDING, and the key tells the reason', async (status, code) => {
    const { request, transfer } = await held();
    await world.endReview(transfer, status);
    expect(await world.current(request)).toMatchObject({ status: 'PENDING', transactionId: null });
    expect(codesOf(await accept(request, 'k'))).toEqual([code]);
    world.transactions.reset();
    expect(given(await accept(request)).status).toBe('ACCEPTED');
  });

  test('whose event was lost is asked after', async () => {
    const { request, transfer } = await held();
    await world.passLeases();
    await recoverPayments(world.context);
    expect(await world.current(request)).toMatchObject({ status: 'PROCESSING' });
    // Not at once again.
    const calls = world.transactions.calls.length;
    await recoverPayments(world.context);
    expect(world.transactions.calls).toHaveLength(calls);
    transfer.status = 'COMPLETED';
    await world.passLeases();
    await recoverPayments(world.context);
    expect(await world.current(request)).toMatchObject({ status: 'ACCEPTED' });
  });

  test('that ends before its answer is written down is looked at as soon as it is', async () => {
    const request = await world.request();
    world.transactions.decide = () => 'IN_REVIEW';
    const { opened, open } = gate();
    world.transactions.after = () => opened;
    const paying = accept(request);
    const transfer = await eventually(() => {
      const [made] = world.transfersOf(request.id);
      if (made === undefined) throw new Error('Nothing was held yet');
      return made;
    });
    await world.endReview(transfer, 'COMPLETED');
    open();
    expect(given(await paying)).toMatchObject({ status: 'PROCESSING', transactionId: transfer.id });
    world.transactions.reset();
    await recoverPayments(world.context);
    expect(await world.current(request)).toMatchObject({ status: 'ACCEPTED' });
  });

  test('that completes before its answer is written down is answered ACCEPTED', async () => {
    const request = await world.request();
    world.transactions.after = async ({ idempotencyKey }) => {
      const transfer = world.transactions.transfers.get(idempotencyKey);
      if (transfer) await world.endReview(transfer, 'COMPLETED');
    };
    expect(given(await accept(request)).status).toBe('ACCEPTED');
    expect(await world.told(request.id)).toEqual(['money_request.created', 'money_request.accepted']);
  });

  test('is not ended by a transfer that only looks like it', async () => {
    const { request, transfer } = await held();
    const lookalike = transactionPayload({ id: newId('txn'), request: transfer.request });
    await world.deliver(onTransactionCompleted, transactionCompleted, lookalike);
    await world.deliver(onTransactionCompleted, transactionCompleted, { ...lookalike, kind: 'TOP_UP', senderId: null });
    expect(await world.current(request)).toMatchObject({ status: 'PROCESSING' });
  });
});

test('recovery that is stopped finishes what it has in hand', async () => {
  const request = await world.request();
  world.transactions.decide = () => 'AWAY';
  await expect(accept(request, 'k')).rejects.toMatchObject(unavailable);
  const { opened, open } = gate();
  const asked = world.transactions.calls.length;
  world.transactions.reset();
  world.transactions.before = () => opened;
  await world.passLeases();
  const recovery = startRecovery(world.context, world.context.log);
  await eventually(() => expect(world.transactions.calls.length).toBeGreaterThan(asked));
  const stopping = recovery.stop();
  open();
  await stopping;
  const now = await world.current(request);
  expect(now.status).toBe('ACCEPTED');
  expect(isId('txn', now.transactionId)).toBe(true);
});
