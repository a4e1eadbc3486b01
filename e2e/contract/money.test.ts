import { randomUUID } from 'node:crypto';
import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  CancelTransactionDocument,
  OpenWalletDocument,
  TopUpDocument,
  TransactionDocument,
  type TransactionFilter,
  TransactionsDocument,
  type TransferCreateInput,
  TransferDocument,
  UpdateProfileDocument,
  WalletHistoryDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operatorOf } from '../operator.ts';
import type { Stack } from '../stack.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';

let stack: Stack;
let ada: Person;
let bob: Person;
beforeAll(async () => {
  stack = await startProduct();
  [ada, bob] = await Promise.all([join(stack.url, 'Ada'), join(stack.url, 'Bob')]);
  await topUp(ada, '1000.00');
});
afterAll(() => stack?.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const money = (amount: string, minorUnits: string, currency = 'USD') => ({ amount, currency, minorUnits });
const wallets = async ({ client }: Person) => (await client.execute(WalletsDocument, {})).wallets;
const walletIn = async (person: Person, currency: string) =>
  (await wallets(person)).find((wallet) => wallet.currency === currency);

/** Sends money with a key of its own unless the input has one. */
async function transfer({ client }: Person, input: Omit<TransferCreateInput, 'idempotencyKey'> & { idempotencyKey?: string }) {
  return (await client.execute(TransferDocument, { input: { idempotencyKey: randomUUID(), ...input } })).transferCreate;
}

/** Each refusal's code and the field at fault. */
const refusals = (errors: readonly { readonly code: string; readonly path?: readonly string[] | null }[]) =>
  errors.map(({ code, path }) => [code, path?.join('.') ?? null]);

describe('wallets', () => {
  test('one is there from the start; others are opened, one a currency', async () => {
    const person = await join(stack.url);
    const [first, ...others] = await wallets(person);
    expect(others).toEqual([]);
    expect(first).toEqual({
      id: expect.stringMatching(/^wal_/),
      currency: 'USD',
      status: 'ACTIVE',
      balance: money('0.00', '0'),
      available: money('0.00', '0'),
      held: money('0.00', '0'),
    });
    const open = async (currency: string) =>
      (await person.client.execute(OpenWalletDocument, { input: { currency } })).walletOpen;
    expect(await open('JPY')).toEqual({ wallet: { id: expect.stringMatching(/^wal_/), currency: 'JPY' }, userErrors: [] });
    const again = await open('JPY');
    expect([again.wallet, refusals(again.userErrors)]).toEqual([null, [['WALLET_EXISTS', 'input.currency']]]);
    await topUp(person, '1200', 'JPY');
    expect((await walletIn(person, 'JPY'))?.balance).toEqual(money('1200', '1200', 'JPY'));
  });

  test('tell their history, newest first, page by page; nobody reads another’s', async () => {
    const person = await join(stack.url);
    await topUp(person, '20.00');
    await transfer(person, { recipientId: bob.id, amount: usd('5.50') });
    await topUp(person, '1.00');
    const id = (await walletIn(person, 'USD'))?.id ?? '';
    const history = async (reader: Person, after?: string) =>
      (await reader.client.execute(WalletHistoryDocument, { id, first: 2, after })).wallet;
    const page = await history(person);
    expect(page?.entries.nodes).toEqual([
      {
        id: expect.stringMatching(/^ent_/),
        delta: money('1.00', '100'),
        balanceAfter: money('15.50', '1550'),
        createdAt: expect.any(String),
        transaction: { id: expect.stringMatching(/^txn_/), kind: 'TOP_UP' },
      },
      expect.objectContaining({
        delta: money('-5.50', '-550'),
        balanceAfter: money('14.50', '1450'),
        transaction: { id: expect.any(String), kind: 'TRANSFER' },
      }),
    ]);
    expect(page?.entries.pageInfo.hasNextPage).toBe(true);
    const last = await history(person, page?.entries.pageInfo.endCursor ?? '');
    expect(last?.entries.nodes.map(({ delta }) => delta.amount)).toEqual(['20.00']);
    expect(last?.entries.pageInfo.hasNextPage).toBe(false);
    expect(await history(bob)).toBeNull();
    await expect(history(person, 'no cursor')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a top-up', () => {
  test('puts money into the wallet; the same key answers with the same transaction', async () => {
    const person = await join(stack.url);
    const input = { amount: usd('12.34'), idempotencyKey: randomUUID() };
    const { topUpCreate } = await person.client.execute(TopUpDocument, { input });
    expect(topUpCreate).toEqual({
      transaction: {
        id: expect.stringMatching(/^txn_/),
        kind: 'TOP_UP',
        status: 'COMPLETED',
        amount: money('12.34', '1234'),
        createdAt: expect.any(String),
        completedAt: expect.any(String),
      },
      replayed: false,
      userErrors: [],
    });
    expect((await person.client.execute(TopUpDocument, { input })).topUpCreate).toEqual({ ...topUpCreate, replayed: true });
    expect((await walletIn(person, 'USD'))?.balance).toEqual(money('12.34', '1234'));
  });

  test('is refused for an amount that is none, a currency without a wallet, and by the payment source', async () => {
    const person = await join(stack.url);
    const ask = async (amount: { amount: string; currency: string }) =>
      (await person.client.execute(TopUpDocument, { input: { amount, idempotencyKey: randomUUID() } })).topUpCreate;
    expect(refusals((await ask(usd('0'))).userErrors)).toEqual([['INVALID_AMOUNT', 'input.amount.amount']]);
    const declined = await ask(usd('66.13'));
    expect([declined.transaction?.status, declined.userErrors.map(({ code }) => code)]).toEqual(['FAILED', ['PAYMENT_DECLINED']]);
    const foreign = await ask({ amount: '10.00', currency: 'EUR' });
    expect([foreign.transaction?.status, foreign.userErrors.map(({ code }) => code)]).toEqual(['FAILED', ['CURRENCY_MISMATCH']]);
    expect((await walletIn(person, 'USD'))?.balance.minorUnits).toBe('0');
  });

  test('can be taken back while the payment source has not decided, by its maker only', async () => {
    const person = await join(stack.url);
    const { topUpCreate } = await person.client.execute(TopUpDocument, {
      input: { amount: usd('66.37'), idempotencyKey: randomUUID() },
    });
    expect(topUpCreate.transaction).toMatchObject({ status: 'PENDING', completedAt: null });
    const id = topUpCreate.transaction?.id ?? '';
    const cancel = async ({ client }: Person, of = id) =>
      (await client.execute(CancelTransactionDocument, { input: { id: of } })).transactionCancel;
    const foreign = await cancel(bob);
    expect([foreign.transaction, refusals(foreign.userErrors)]).toEqual([null, [['NOT_FOUND', 'input.id']]]);
    expect(await cancel(person)).toEqual({ transaction: { id, status: 'CANCELLED' }, userErrors: [] });
    const again = await cancel(person);
    expect([again.transaction, refusals(again.userErrors)]).toEqual([null, [['NOT_CANCELLABLE', 'input.id']]]);
    const done = await topUp(person, '1.00');
    expect(refusals((await cancel(person, done)).userErrors)).toEqual([['NOT_CANCELLABLE', 'input.id']]);
    expect((await walletIn(person, 'USD'))?.balance.minorUnits).toBe('100');
  });
});

describe('a transfer', () => {
  test('has moved the money when it answers, once however often it is asked for', async () => {
    const [sender, recipient] = await Promise.all([join(stack.url, 'Carol'), join(stack.url, 'Dan')]);
    await topUp(sender, '100.00');
    const input = { recipientHandle: recipient.handle, amount: usd('30.25'), note: 'lunch', idempotencyKey: randomUUID() };
    const answer = await transfer(sender, input);
    const wallet = await walletIn(sender, 'USD');
    expect(answer).toEqual({
      transaction: {
        id: expect.stringMatching(/^txn_/),
        kind: 'TRANSFER',
        status: 'COMPLETED',
        failureCode: null,
        note: 'lunch',
        createdAt: expect.any(String),
        completedAt: expect.any(String),
        amount: money('30.25', '3025'),
        sender: { id: sender.id, displayName: 'Carol' },
        recipient: { id: recipient.id, displayName: 'Dan' },
      },
      senderWallet: { id: wallet?.id, available: money('69.75', '6975') },
      replayed: false,
      userErrors: [],
    });
    expect(await transfer(sender, input)).toEqual({ ...answer, replayed: true });
    expect((await walletIn(recipient, 'USD'))?.balance).toEqual(money('30.25', '3025'));

    const reused = await transfer(sender, { ...input, amount: usd('30.26') });
    expect([reused.transaction, refusals(reused.userErrors)]).toEqual([
      null,
      [['IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey']],
    ]);
    // Another person's key is another key.
    const unrelated = await transfer(recipient, {
      recipientId: sender.id,
      amount: usd('1.00'),
      idempotencyKey: input.idempotencyKey,
    });
    expect([unrelated.transaction?.status, unrelated.replayed]).toEqual(['COMPLETED', false]);
    expect(unrelated.transaction?.id).not.toBe(answer.transaction?.id);
  });

  test.each([
    ['INVALID_AMOUNT', 'input.amount.amount', { amount: usd('0') }],
    ['INVALID_AMOUNT', 'input.amount.amount', { amount: usd('-1.00') }],
    ['INVALID_AMOUNT', 'input.amount.amount', { amount: usd('1.001') }],
    ['INVALID_AMOUNT', 'input.amount.amount', { amount: usd('90000000000000000.00') }],
    ['INVALID_AMOUNT', 'input.amount.currency', { amount: { amount: '1.00', currency: 'XQQ' } }],
    ['RECIPIENT_NOT_FOUND', 'input.recipientHandle', { recipientId: null, recipientHandle: 'nobody_at_all' }],
    ['RECIPIENT_NOT_FOUND', 'input.recipientId', { recipientId: newId('usr') }],
    ['RECIPIENT_NOT_FOUND', 'input.recipientId', { recipientId: 'nonsense' }],
    ['INVALID_RECIPIENT', 'input', { recipientId: null }],
    ['INVALID_RECIPIENT', 'input', { recipientHandle: 'bob' }],
    ['INVALID_IDEMPOTENCY_KEY', 'input.idempotencyKey', { idempotencyKey: '' }],
    ['INVALID_NOTE', 'input.note', { note: 'x'.repeat(281) }],
  ])('is refused before there is one: %s at %s', async (code, path, change: Partial<TransferCreateInput>) => {
    const answer = await transfer(ada, { recipientId: bob.id, amount: usd('1.00'), ...change });
    expect([answer.transaction, answer.replayed, refusals(answer.userErrors)]).toEqual([null, false, [[code, path]]]);
  });

  test('is refused to oneself, by id and by handle', async () => {
    for (const recipient of [{ recipientId: ada.id }, { recipientHandle: ada.handle }]) {
      const answer = await transfer(ada, { ...recipient, amount: usd('1.00') });
      expect(refusals(answer.userErrors)).toEqual([['SELF_TRANSFER', `input.${Object.keys(recipient)[0]}`]]);
    }
  });

  test('fails when there is too little money, and stays failed for its key', async () => {
    const person = await join(stack.url);
    const input = { recipientId: ada.id, amount: usd('0.01'), idempotencyKey: randomUUID() };
    const answer = await transfer(person, input);
    expect(answer).toMatchObject({
      transaction: { status: 'FAILED', failureCode: 'INSUFFICIENT_FUNDS', completedAt: expect.any(String) },
      senderWallet: { available: money('0.00', '0') },
      replayed: false,
      userErrors: [{ code: 'INSUFFICIENT_FUNDS' }],
    });
    await topUp(person, '1.00');
    const again = await transfer(person, input);
    expect([again.transaction?.status, again.replayed, again.userErrors.map(({ code }) => code)]).toEqual([
      'FAILED',
      true,
      ['INSUFFICIENT_FUNDS'],
    ]);
  });

  test('fails in a currency that one of the two has no wallet in', async () => {
    const person = await join(stack.url);
    await person.client.execute(OpenWalletDocument, { input: { currency: 'EUR' } });
    await topUp(person, '10.00', 'EUR');
    const eur = { amount: '1.00', currency: 'EUR' };
    const there = await transfer(person, { recipientId: bob.id, amount: eur });
    expect([there.transaction?.status, there.userErrors.map(({ code }) => code)]).toEqual(['FAILED', ['CURRENCY_MISMATCH']]);
    const here = await transfer(bob, { recipientId: person.id, amount: eur });
    expect(here.userErrors.map(({ code }) => code)).toEqual(['CURRENCY_MISMATCH']);
  });

  test('fails from and to a frozen wallet, until an operator lifts the freeze', async () => {
    const [frozen, other] = await Promise.all([join(stack.url), join(stack.url)]);
    await Promise.all([topUp(frozen, '10.00'), topUp(other, '10.00')]);
    const walletId = (await walletIn(frozen, 'USD'))?.id ?? '';
    const operator = operatorOf(stack);
    await operator.wallet.freeze({ walletId, reason: 'reported stolen' });
    expect((await walletIn(frozen, 'USD'))?.status).toBe('FROZEN');
    for (const [from, to] of [
      [frozen, other],
      [other, frozen],
    ] as const) {
      const answer = await transfer(from, { recipientId: to.id, amount: usd('1.00') });
      expect([answer.transaction?.failureCode, answer.userErrors.map(({ code }) => code)]).toEqual([
        'WALLET_FROZEN',
        ['WALLET_FROZEN'],
      ]);
    }
    await operator.wallet.unfreeze({ walletId, reason: 'found again' });
    expect((await transfer(frozen, { recipientId: other.id, amount: usd('1.00') })).transaction?.status).toBe('COMPLETED');
  });
});

describe('the history of transactions', () => {
  let eve: Person;
  let fay: Person;
  let startedAt: string;
  const ids: Record<string, string> = {};
  const list = async ({ client }: Person, filter?: TransactionFilter, first?: number, after?: string) =>
    (await client.execute(TransactionsDocument, { filter, first, after })).transactions;
  const found = async (filter: TransactionFilter) => {
    const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
    return (await list(eve, filter)).nodes.map(({ id }) => names[id] ?? id);
  };

  beforeAll(async () => {
    startedAt = new Date().toISOString();
    [eve, fay] = await Promise.all([join(stack.url, 'Eve'), join(stack.url, 'Fay')]);
    ids.topUp = await topUp(eve, '100.00');
    const sent = await transfer(eve, {
      recipientId: fay.id,
      amount: usd('40.00'),
      note: 'Concert tickets',
      merchant: 'Blue Note',
      category: 'fun',
    });
    ids.sent = sent.transaction?.id ?? '';
    const back = await transfer(fay, { recipientId: eve.id, amount: usd('15.00'), note: '100% back_again' });
    ids.received = back.transaction?.id ?? '';
    ids.toBob = (await transfer(eve, { recipientId: bob.id, amount: usd('5.00') })).transaction?.id ?? '';
    ids.failed = (await transfer(eve, { recipientId: bob.id, amount: usd('999.00') })).transaction?.id ?? '';
  });

  test('one of them is told with the trail of its statuses and the other person', async () => {
    const read = async ({ client }: Person, id: string) => (await client.execute(TransactionDocument, { id })).transaction;
    expect(await read(eve, ids.sent ?? '')).toEqual({
      id: ids.sent,
      kind: 'TRANSFER',
      status: 'COMPLETED',
      direction: 'OUTGOING',
      failureCode: null,
      note: 'Concert tickets',
      merchant: 'Blue Note',
      category: 'fun',
      createdAt: expect.any(String),
      completedAt: expect.any(String),
      amount: money('40.00', '4000'),
      received: null,
      fee: null,
      rate: null,
      counterparty: { id: fay.id, handle: fay.handle, displayName: 'Fay' },
      events: ['PENDING', 'PROCESSING', 'COMPLETED'].map((status) => ({ status, at: expect.any(String) })),
    });
    expect(await read(fay, ids.sent ?? '')).toMatchObject({ direction: 'INCOMING', counterparty: { id: eve.id } });
    expect(await read(eve, ids.topUp ?? '')).toMatchObject({ kind: 'TOP_UP', direction: 'INCOMING', counterparty: null });
    expect(await read(eve, ids.failed ?? '')).toMatchObject({ status: 'FAILED', failureCode: 'INSUFFICIENT_FUNDS' });
    for (const id of [ids.sent ?? '', newId('txn'), 'nonsense']) expect(await read(bob, id)).toBeNull();
  });

  test('is a list, newest first, narrowed by each filter', async () => {
    const all = ['failed', 'toBob', 'received', 'sent', 'topUp'];
    expect(await found({})).toEqual(all);
    expect(await found({ status: 'FAILED' })).toEqual(['failed']);
    expect(await found({ kind: 'TOP_UP' })).toEqual(['topUp']);
    expect(await found({ direction: 'INCOMING' })).toEqual(['received', 'topUp']);
    expect(await found({ direction: 'OUTGOING' })).toEqual(['failed', 'toBob', 'sent']);
    expect(await found({ counterpartyId: fay.id })).toEqual(['received', 'sent']);
    expect(await found({ from: startedAt })).toEqual(all);
    expect(await found({ to: startedAt })).toEqual([]);
    expect(await found({ minAmount: usd('15.00'), maxAmount: usd('100.00') })).toEqual(['received', 'sent', 'topUp']);
    expect(await found({ minAmount: { amount: '1.00', currency: 'EUR' } })).toEqual([]);
    for (const text of ['CONCERT', 'blue n', 'fun']) expect(await found({ text })).toEqual(['sent']);
    for (const text of ['100%', 'back_a']) expect(await found({ text })).toEqual(['received']);
    expect(await found({ text: 'b_c' })).toEqual([]);
    expect(await found({ kind: 'TRANSFER', status: 'COMPLETED', direction: 'OUTGOING', counterpartyId: bob.id })).toEqual([
      'toBob',
    ]);
    for (const filter of [
      { counterpartyId: 'nonsense' },
      { text: 'x' },
      { minAmount: usd('1.001') },
      { minAmount: usd('1.00'), maxAmount: { amount: '2.00', currency: 'EUR' } },
    ]) {
      await expect(found(filter)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    await expect(found({ from: 'yesterday' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('comes page by page, each transaction once, even while others are made', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await list(eve, undefined, 2, after);
      expect(page.edges).toHaveLength(page.nodes.length);
      expect(page.edges.at(-1)?.cursor).toBe(page.pageInfo.endCursor);
      seen.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor ?? undefined;
      await topUp(eve, '1.00');
    }
    expect(seen).toEqual([ids.failed, ids.toBob, ids.received, ids.sent, ids.topUp]);
    await expect(list(eve, undefined, 101)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(list(eve, undefined, 2, 'no cursor')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('follows the other person’s change of name', async () => {
    const name = async () => (await list(eve, { counterpartyId: fay.id }, 1)).nodes[0]?.counterparty?.displayName;
    expect(await name()).toBe('Fay');
    await fay.client.execute(UpdateProfileDocument, { input: { displayName: 'Fay Wray' } });
    await eventually(async () => expect(await name()).toBe('Fay Wray'));
  });
});
