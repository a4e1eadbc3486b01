import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { PostOutcome, WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personWith, quote, quoted, walletsOf } from './currencies.ts';
import { type Domains, startDomains, usd } from './domains.ts';

let domains: Domains;
beforeAll(async () => {
  domains = await startDomains({ env: { TRANSACTION_TIMEOUT_MS: '1500', POSTING_SETTLE_MS: '2500' } });
});
afterAll(() => domains?.stop());

/** Ada with 100 dollars, Bob with a wallet in euros. */
const two = () => Promise.all([personWith(domains, { USD: '100.00' }), personWith(domains, { EUR: null })]);
const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** Sends it, and again with its key while a busy machine answers that nothing is known yet. */
const answerTo = (as: Viewer, input: object) =>
  eventually(async () => {
    const { data, errors } = await domains.transfer(as, input);
    expect(errors).toEqual([]);
    return data?.answer;
  });

const TRANSACTION = /* GraphQL */ `
  query ($id: ID!) {
    transaction(id: $id) { kind amount { amount currency } received { amount currency } fee { amount currency } rate }
  }`;
const HISTORY = /* GraphQL */ `
  query ($id: ID!) {
    wallet(id: $id) { entries { nodes { id delta { amount currency } balanceAfter { amount } transaction { id } } } }
  }`;

/** The changes of a person's wallet, newest first: what, and of which transaction. */
async function historyOf(as: Viewer, currency: string) {
  const id = (await walletsOf(domains, as))[currency]?.id;
  type Nodes = { id: string; delta: { amount: string }; transaction: { id: string } }[];
  const { wallet } = await domains.wallet.data<{ wallet: { entries: { nodes: Nodes } } }>(HISTORY, { id }, { as });
  return wallet.entries.nodes.map(({ delta, transaction }) => [delta.amount, transaction.id]);
}

describe('a transfer by a quote', () => {
  test('arrives in the recipient’s currency, costs what was quoted, and says so to both', async () => {
    const [ada, bob] = await two();
    const { quote: offer, input } = await quoted(domains, ada, bob, usd('50.00'), 'EUR');
    expect(offer).toMatchObject({
      rate: '0.85324',
      sends: { amount: '50.00', currency: 'USD' },
      receives: { amount: '42.66', currency: 'EUR' },
      fee: { amount: '0.25', currency: 'USD' },
      availableAfter: { amount: '49.75', currency: 'USD' },
      firstPaymentToRecipient: true,
    });
    const { data, errors } = await domains.transfer(ada, input);
    expect(errors).toEqual([]);
    expect(data?.answer).toMatchObject({ transaction: { status: 'COMPLETED' }, replayed: false, userErrors: [] });
    expect((await walletsOf(domains, ada)).USD?.available).toBe(49_75n);
    expect((await walletsOf(domains, bob)).EUR?.available).toBe(42_66n);

    const id = data?.answer.transaction?.id;
    const told = { kind: 'TRANSFER', amount: usd('50.00'), received: eur('42.66'), rate: '0.85324' };
    const read = async (as: Viewer) => (await domains.transactions.data(TRANSACTION, { id }, { as })).transaction;
    expect(await read(ada)).toEqual({ ...told, fee: usd('0.25') });
    // What the exchange cost the sender is nobody else's.
    expect(await read(bob)).toEqual({ ...told, fee: null });
    expect((await historyOf(ada, 'USD')).slice(0, 2)).toEqual([
      ['-0.25', id],
      ['-50.00', id],
    ]);
    expect(await historyOf(bob, 'EUR')).toEqual([['42.66', id]]);
    const again = await quote(domains, ada, { recipientId: bob.userId, amount: usd('1.00') });
    expect(again.quote).toMatchObject({ firstPaymentToRecipient: false, rate: '1', fee: { amount: '0.00' } });
  });

  test('in one currency moves what is sent, and uses the quote', async () => {
    const [ada, bob] = await two();
    const { input } = await quoted(domains, ada, bob, usd('5.00'), 'USD');
    const { data } = await domains.transfer(ada, input);
    expect(data?.answer.transaction?.status).toBe('COMPLETED');
    expect((await walletsOf(domains, bob)).USD?.balance).toBe(5_00n);
    const { data: second } = await domains.transfer(ada, { ...input, idempotencyKey: newId('key') });
    expect(second?.answer.userErrors).toMatchObject([{ code: 'QUOTE_USED' }]);
    const read = await domains.transactions.data(TRANSACTION, { id: data?.answer.transaction?.id }, { as: ada });
    expect(read.transaction).toMatchObject({ received: null, fee: null, rate: null });
  });

  test.each([
    // 1 USD is 144.34 JPY and 0.3057 KWD.
    ['JPY', 'KWD', '1234', '2.614', '6'],
    ['KWD', 'JPY', '10.005', '4724', '0.050'],
  ])('keeps to the decimals of %s and %s', async (from, to, amount, received, fee) => {
    const [ada, bob] = [await personWith(domains, { [from]: '100000' }), await personWith(domains, { [from]: null, [to]: null })];
    const { input, quote: offer } = await quoted(domains, ada, bob, { amount, currency: from }, to);
    expect([offer.receives.amount, offer.fee.amount]).toEqual([received, fee]);
    expect((await domains.transfer(ada, input)).data?.answer.transaction?.status).toBe('COMPLETED');
    expect((await walletsOf(domains, bob))[to]?.balance.toString()).toBe(offer.receives.minorUnits);
    // And without an exchange.
    const plain = await domains.transfer(ada, { recipientId: bob.userId, amount: { amount, currency: from } });
    expect(plain.data?.answer.transaction?.status).toBe('COMPLETED');
    const [[last] = []] = await historyOf(bob, from);
    expect(last).toBe(amount);
    const tooFine = { amount: from === 'JPY' ? '1.5' : '1.0005', currency: from };
    const refused = await domains.transfer(ada, { recipientId: bob.userId, amount: tooFine });
    expect(refused.data?.answer.userErrors).toMatchObject([{ code: 'INVALID_AMOUNT' }]);
  });

  test('answers its key as before, and another use of the key as any other', async () => {
    const [ada, bob] = await two();
    const { input, quote: offer } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
    const answers = await Promise.all(Array.from({ length: 8 }, () => answerTo(ada, input)));
    expect(new Set(answers.map((answer) => answer?.transaction?.id)).size).toBe(1);
    await domains.transactions.database.sql`update quotes set expires_at = now() where id = ${toUuid(offer.id, 'quo')}`;
    const { data } = await domains.transfer(ada, input);
    expect(data?.answer).toMatchObject({ replayed: true, transaction: { status: 'COMPLETED' }, userErrors: [] });
    const { quoteId: _, ...without } = input;
    const other = await domains.transfer(ada, without);
    expect(other.data?.answer.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect((await walletsOf(domains, bob)).EUR?.balance).toBe(8_53n);
  });

  test('is one, though two transfers want the quote at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [ada, bob] = await two();
      const { input } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
      const answers = await Promise.all([1, 2, 3].map(() => answerTo(ada, { ...input, idempotencyKey: newId('key') })));
      const codes = answers.map((answer) => answer?.userErrors[0]?.code ?? answer?.transaction?.status);
      expect(codes.sort()).toEqual(['COMPLETED', 'QUOTE_USED', 'QUOTE_USED']);
      expect((await walletsOf(domains, bob)).EUR?.balance).toBe(8_53n);
    }
  });

  test('counts against the limits as what is sent, in their currency', async () => {
    const [ada, bob] = [await personWith(domains, { EUR: '100.00' }), await personWith(domains, { JPY: null })];
    const { input } = await quoted(domains, ada, bob, eur('10.00'), 'JPY');
    await domains.transfer(ada, input);
    const { limits } = await domains.transactions.data<{ limits: { daily: { used: { amount: string } } } }>(
      '{ limits { daily { used { amount } } } }',
      {},
      { as: ada },
    );
    expect(limits.daily.used.amount).toBe('11.72');
  });

  test('is what it says and nothing else', async () => {
    const [ada, bob] = await two();
    const carol = await personWith(domains, { USD: '100.00', EUR: null });
    const { input, quote: offer } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
    const refused = async (as: Viewer, changes: object) => {
      const { data } = await domains.transfer(as, { ...input, idempotencyKey: newId('key'), ...changes });
      expect(data?.answer.transaction).toBeNull();
      return data?.answer.userErrors.map(({ code, path }) => [code, path?.join('.')]);
    };
    expect(await refused(ada, { amount: usd('10.01') })).toEqual([['QUOTE_MISMATCH', 'input.quoteId']]);
    expect(await refused(ada, { recipientId: carol.userId })).toEqual([['QUOTE_MISMATCH', 'input.quoteId']]);
    expect(await refused(carol, {})).toEqual([['QUOTE_NOT_FOUND', 'input.quoteId']]);
    expect(await refused(ada, { quoteId: newId('quo') })).toEqual([['QUOTE_NOT_FOUND', 'input.quoteId']]);
    expect(await refused(ada, { quoteId: 'nonsense' })).toEqual([['QUOTE_NOT_FOUND', 'input.quoteId']]);
    await domains.transactions.database.sql`update quotes set expires_at = now() where id = ${toUuid(offer.id, 'quo')}`;
    expect(await refused(ada, {})).toEqual([['QUOTE_EXPIRED', 'input.quoteId']]);
    expect((await walletsOf(domains, ada)).USD?.balance).toBe(100_00n);
  });

  test('fails when the money is enough for the amount and not for the fee, and when a wallet is frozen', async () => {
    const [ada, bob] = await two();
    const all = await quoted(domains, ada, bob, usd('100.00'), 'EUR');
    expect(all.quote.availableAfter.amount).toBe('-0.50');
    const { data } = await domains.transfer(ada, all.input);
    expect(data?.answer).toMatchObject({
      transaction: { status: 'FAILED', failureCode: 'INSUFFICIENT_FUNDS' },
      userErrors: [{ code: 'INSUFFICIENT_FUNDS' }],
    });
    const { input } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
    const walletId = (await walletsOf(domains, bob)).EUR?.id ?? '';
    await domains.wallet.rpc(WalletService, 'operator').freeze({ walletId, reason: 'looking into it' });
    expect((await domains.transfer(ada, input)).data?.answer.userErrors).toMatchObject([{ code: 'WALLET_FROZEN' }]);
    expect((await walletsOf(domains, ada)).USD?.balance).toBe(100_00n);
  });

  test('is not offered to somebody without a wallet in the currency', async () => {
    const [ada, bob] = await two();
    const answer = await quote(domains, ada, { recipientId: bob.userId, amount: usd('1.00'), recipientCurrency: 'GBP' });
    expect(answer).toMatchObject({
      quote: null,
      userErrors: [{ code: 'CURRENCY_MISMATCH', path: ['input', 'recipientCurrency'] }],
    });
  });
});

describe('an exchange whose ledger', () => {
  const unknownOutcome = [{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterMs: 1_000 } }];

  async function underWay(as: Viewer): Promise<Id<'txn'>> {
    const { transactions } = await domains.transactions.data<{ transactions: { nodes: { id: Id<'txn'> }[] } }>(
      '{ transactions(first: 1, filter: { status: PROCESSING }) { nodes { id } } }',
      {},
      { as },
    );
    return transactions.nodes[0]?.id ?? 'txn_none';
  }

  /** The exchange of 10 dollars that was sent long ago and gets to the ledger only now. */
  const arriveLate = (transactionId: string, sender: Viewer, recipient: Viewer) =>
    domains.wallet.rpc(WalletService, 'transactions').exchange({
      transactionId,
      debit: { ref: { case: 'userId', value: sender.userId } },
      credit: { ref: { case: 'userId', value: recipient.userId } },
      sendsMinor: 10_00n,
      sendsCurrency: 'USD',
      feeMinor: 5n,
      receivesMinor: 8_53n,
      receivesCurrency: 'EUR',
    });
  const statusIs = (id: Id<'txn'>, status: string) =>
    eventually(async () => expect(await domains.statusOf(id)).toBe(status), { timeoutMs: 20_000 });

  test('hangs happens once when the ledger is back, though the quote is over by then, and its key tells', async () => {
    const [ada, bob] = await two();
    const { input, quote: offer } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
    domains.ledger.freeze();
    expect((await domains.transfer(ada, input)).errors).toMatchObject(unknownOutcome);
    await domains.transactions.database.sql`update quotes set expires_at = now() where id = ${toUuid(offer.id, 'quo')}`;
    const id = await underWay(ada);
    await domains.ledger.restore();
    await statusIs(id, 'COMPLETED');
    expect((await domains.transfer(ada, input)).data?.answer).toMatchObject({ replayed: true, transaction: { id } });
    expect(await domains.postingsOf(id)).toBe(1);
    expect((await walletsOf(domains, bob)).EUR?.balance).toBe(8_53n);
  }, 60_000);

  test('has posted but could not say so is completed, not posted again', async () => {
    const [ada, bob] = await two();
    const { input } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
    await domains.ledger.cut();
    expect((await domains.transfer(ada, input)).errors).toMatchObject(unknownOutcome);
    const id = await underWay(ada);
    expect((await arriveLate(id, ada, bob)).outcome).toBe(PostOutcome.POSTED);
    await domains.ledger.restore();
    await statusIs(id, 'COMPLETED');
    expect((await walletsOf(domains, ada)).USD?.balance).toBe(89_95n);
    expect((await walletsOf(domains, bob)).EUR?.balance).toBe(8_53n);
  }, 60_000);

  test('refuses is not FAILED while an earlier one may still arrive there', async () => {
    const [ada, bob] = [await personWith(domains, {}), await personWith(domains, { EUR: null })];
    const { input } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
    await domains.ledger.cut();
    expect((await domains.transfer(ada, input)).errors).toMatchObject(unknownOutcome);
    const id = await underWay(ada);
    await domains.ledger.restore();
    await eventually(async () => {
      const [row] = await domains.transactions.database.sql<{ attempts: number }[]>`select attempts from work`;
      expect(row?.attempts).toBeGreaterThan(0);
    });
    expect(await domains.statusOf(id)).toBe('PROCESSING');
    await eventually(async () => {
      const { data } = await domains.topUp(ada, { amount: usd('20.00') });
      expect(data?.answer.transaction?.status).toBe('COMPLETED');
    });
    expect([PostOutcome.POSTED, PostOutcome.REPLAYED]).toContain((await arriveLate(id, ada, bob)).outcome);
    await statusIs(id, 'COMPLETED');
    expect(await domains.postingsOf(id)).toBe(1);
  }, 60_000);
});

test('has left the books right, each exchange as it was quoted, and everything ended', () =>
  eventually(() => domains.assertConsistent(), { timeoutMs: 20_000 }));
