import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { CaseOutcome } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import {
  AcceptMoneyRequestDocument,
  AddContactDocument,
  CancelMoneyRequestDocument,
  CancelSplitDocument,
  CancelTransactionDocument,
  ContactsDocument,
  CreateMoneyRequestDocument,
  CreateSplitDocument,
  DeclineMoneyRequestDocument,
  type MoneyRequestCreateInput,
  MoneyRequestsDocument,
  type MoneyRequestsQueryVariables,
  NotificationsDocument,
  PaySplitShareDocument,
  RemoveContactDocument,
  type SplitCreateInput,
  SplitsDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operatorOf } from '../operator.ts';
import type { Stack } from '../stack.ts';
import { mailTo } from './mailbox.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';
import { send } from './wire.ts';

let stack: Stack;
let operator: ReturnType<typeof operatorOf>;
beforeAll(async () => {
  // A fourth transfer within five minutes is held: nobody here makes as many, but who wants that.
  stack = await startProduct({ fraud: { VELOCITY_SCORE: '80' } });
  operator = operatorOf(stack);
});
afterAll(() => stack?.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const money = (amount: string, minorUnits: string) => ({ amount, currency: 'USD', minorUnits });
const codes = (errors: readonly { readonly code: string }[]) => errors.map(({ code }) => code);

/** Signs up Ada, Bob and a third. */
async function trio(third = 'Cid') {
  const [ada, bob, cid] = await Promise.all([join(stack.url, 'Ada'), join(stack.url, 'Bob'), join(stack.url, third)]);
  return { ada, bob, cid };
}
async function pair() {
  const [ada, bob] = await Promise.all([join(stack.url, 'Ada'), join(stack.url, 'Bob')]);
  return { ada, bob };
}
const balanceOf = async ({ client }: Person) => (await client.execute(WalletsDocument, {})).wallets[0]?.balance.amount;
const toldOf = async ({ client }: Person) =>
  (await client.execute(NotificationsDocument, { first: 50 })).notifications.nodes.map(({ kind }) => kind);

async function ask({ client }: Person, input: MoneyRequestCreateInput) {
  const { moneyRequestCreate } = await client.execute(CreateMoneyRequestDocument, { input });
  const { moneyRequest } = moneyRequestCreate;
  if (!moneyRequest) throw new Error(`nothing was asked for: ${JSON.stringify(moneyRequestCreate.userErrors)}`);
  return moneyRequest;
}
const accept = async ({ client }: Person, id: string, idempotencyKey: string = randomUUID()) =>
  (await client.execute(AcceptMoneyRequestDocument, { input: { id, idempotencyKey } })).moneyRequestAccept;
const requestsOf = async ({ client }: Person, variables: MoneyRequestsQueryVariables = {}) =>
  (await client.execute(MoneyRequestsDocument, variables)).moneyRequests;
const statusOf = async (person: Person, id: string) =>
  (await requestsOf(person, { first: 100 })).nodes.find((request) => request.id === id)?.status;

async function split({ client }: Person, input: SplitCreateInput) {
  const { splitCreate } = await client.execute(CreateSplitDocument, { input });
  if (!splitCreate.split) throw new Error(`nothing was split: ${JSON.stringify(splitCreate.userErrors)}`);
  return splitCreate.split;
}
const pay = async ({ client }: Person, shareId: string, idempotencyKey: string = randomUUID()) =>
  (await client.execute(PaySplitShareDocument, { input: { shareId, idempotencyKey } })).splitSharePay;

describe('contacts', () => {
  test('are added by id and by handle, listed with who they are, and removed', async () => {
    const { ada, bob, cid } = await trio();
    const add = async (input: object) => (await ada.client.execute(AddContactDocument, { input })).contactAdd;
    expect(await add({ userId: bob.id })).toMatchObject({
      contact: { user: { id: bob.id, handle: bob.handle } },
      userErrors: [],
    });
    const second = await add({ handle: `@${cid.handle.toUpperCase()}` });
    expect(second).toMatchObject({ contact: { user: { id: cid.id } }, userErrors: [] });
    expect(codes((await add({ userId: bob.id })).userErrors)).toEqual(['ALREADY_CONTACT']);
    expect(codes((await add({ userId: ada.id })).userErrors)).toEqual(['SELF_CONTACT']);
    expect(codes((await add({ handle: 'nobody_here' })).userErrors)).toEqual(['PERSON_NOT_FOUND']);
    expect(codes((await add({})).userErrors)).toEqual(['INVALID_PERSON']);
    const { contacts } = await ada.client.execute(ContactsDocument, {});
    expect(contacts).toEqual({
      nodes: [
        { id: second.contact?.id, user: { id: cid.id, handle: cid.handle, displayName: 'Cid' }, createdAt: expect.any(String) },
        {
          id: expect.stringMatching(/^con_/),
          user: { id: bob.id, handle: bob.handle, displayName: 'Bob' },
          createdAt: expect.any(String),
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
    });
    const id = second.contact?.id ?? '';
    const { contactRemove } = await ada.client.execute(RemoveContactDocument, { input: { id } });
    expect(contactRemove).toEqual({ removedContactId: id, userErrors: [] });
    const again = await ada.client.execute(RemoveContactDocument, { input: { id } });
    expect(codes(again.contactRemove.userErrors)).toEqual(['NOT_FOUND']);
    expect((await ada.client.execute(ContactsDocument, {})).contacts.nodes).toHaveLength(1);
  });
});

describe('a money request', () => {
  test('waits seven days, is told of, and is ACCEPTED by the transfer that pays it', async () => {
    const { ada, bob } = await pair();
    await topUp(bob, '50.00');
    const asked = await ask(ada, { payerHandle: bob.handle, amount: usd('12.34'), note: 'lunch' });
    expect(asked).toEqual({
      id: expect.stringMatching(/^mrq_/),
      status: 'PENDING',
      amount: money('12.34', '1234'),
      note: 'lunch',
      expiresAt: expect.any(String),
      requester: { id: ada.id, displayName: 'Ada' },
      payer: { id: bob.id, displayName: 'Bob' },
    });
    const days = (Date.parse(asked.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThanOrEqual(7);
    expect((await requestsOf(bob, { direction: 'INCOMING', status: 'PENDING' })).nodes).toEqual([asked]);
    expect((await requestsOf(bob, { direction: 'OUTGOING' })).nodes).toEqual([]);
    await eventually(async () => expect(await toldOf(bob)).toContain('MONEY_REQUEST_RECEIVED'), { timeoutMs: 20_000 });
    expect(await mailTo(bob.email, /^Ada asks you for 12.34 USD$/)).toContain('lunch');

    const key = randomUUID();
    const accepted = await accept(bob, asked.id, key);
    expect(accepted).toEqual({
      moneyRequest: {
        id: asked.id,
        status: 'ACCEPTED',
        transaction: { id: expect.stringMatching(/^txn_/), status: 'COMPLETED' },
      },
      userErrors: [],
    });
    expect(await accept(bob, asked.id, key)).toEqual(accepted);
    expect(await accept(bob, asked.id)).toMatchObject({ moneyRequest: null, userErrors: [{ code: 'ALREADY_ACCEPTED' }] });
    expect([await balanceOf(ada), await balanceOf(bob)]).toEqual(['12.34', '37.66']);
    expect((await requestsOf(ada, { direction: 'OUTGOING', status: 'ACCEPTED' })).nodes).toMatchObject([{ id: asked.id }]);
    await eventually(async () => expect(await toldOf(ada)).toContain('MONEY_REQUEST_ACCEPTED'), { timeoutMs: 20_000 });
  });

  test('that its payer can’t pay stays PENDING with the reason, and can be paid later', async () => {
    const { ada, bob } = await pair();
    const { id } = await ask(ada, { payerId: bob.id, amount: usd('5.00') });
    const key = randomUUID();
    expect(await accept(bob, id, key)).toMatchObject({ moneyRequest: null, userErrors: [{ code: 'INSUFFICIENT_FUNDS' }] });
    expect(await statusOf(bob, id)).toBe('PENDING');
    await topUp(bob, '5.00');
    expect(codes((await accept(bob, id, key)).userErrors)).toEqual(['INSUFFICIENT_FUNDS']);
    expect(await accept(bob, id)).toMatchObject({ moneyRequest: { status: 'ACCEPTED', transaction: { status: 'COMPLETED' } } });
    expect([await balanceOf(ada), await balanceOf(bob)]).toEqual(['5.00', '0.00']);
  });

  test('is paid once by two devices at once', async () => {
    const { ada, bob } = await pair();
    await topUp(bob, '10.00');
    const { id } = await ask(ada, { payerId: bob.id, amount: usd('4.00') });
    const ends = await Promise.all([accept(bob, id), accept(bob, id), accept(bob, id)]);
    expect(ends.filter(({ moneyRequest }) => moneyRequest?.status === 'ACCEPTED')).toHaveLength(1);
    expect(await balanceOf(ada)).toBe('4.00');
  });

  test('is declined by its payer, or taken back by its requester; then nothing can be done with it', async () => {
    const { ada, bob } = await pair();
    const [declined, cancelled] = [
      await ask(ada, { payerId: bob.id, amount: usd('1.00') }),
      await ask(ada, { payerId: bob.id, amount: usd('2.00') }),
    ];
    const decline = async (person: Person, id: string) =>
      (await person.client.execute(DeclineMoneyRequestDocument, { input: { id } })).moneyRequestDecline;
    const cancel = async (person: Person, id: string) =>
      (await person.client.execute(CancelMoneyRequestDocument, { input: { id } })).moneyRequestCancel;
    expect(codes((await decline(ada, declined.id)).userErrors)).toEqual(['NOT_PAYER']);
    expect(codes((await cancel(bob, cancelled.id)).userErrors)).toEqual(['NOT_REQUESTER']);
    expect(await decline(bob, declined.id)).toEqual({ moneyRequest: { id: declined.id, status: 'DECLINED' }, userErrors: [] });
    expect(await cancel(ada, cancelled.id)).toEqual({ moneyRequest: { id: cancelled.id, status: 'CANCELLED' }, userErrors: [] });
    expect(codes((await accept(bob, declined.id)).userErrors)).toEqual(['ALREADY_DECLINED']);
    expect(codes((await accept(bob, cancelled.id)).userErrors)).toEqual(['ALREADY_CANCELLED']);
    await eventually(async () => expect(await toldOf(ada)).toContain('MONEY_REQUEST_DECLINED'), { timeoutMs: 20_000 });
    await eventually(async () => expect(await toldOf(bob)).toContain('MONEY_REQUEST_CANCELLED'), { timeoutMs: 20_000 });
    expect(await mailTo(bob.email, /^Ada took back a request for 2.00 USD$/)).toContain('nothing to pay');
  });

  test('expires at the moment its requester chose, and is told of', async () => {
    const { ada, bob } = await pair();
    const { id } = await ask(ada, {
      payerId: bob.id,
      amount: usd('1.00'),
      expiresAt: new Date(Date.now() + 1_000).toISOString(),
    });
    await eventually(async () => expect(await statusOf(ada, id)).toBe('EXPIRED'), { timeoutMs: 20_000 });
    expect(codes((await accept(bob, id)).userErrors)).toEqual(['EXPIRED']);
    await eventually(async () => expect(await toldOf(ada)).toContain('MONEY_REQUEST_EXPIRED'), { timeoutMs: 20_000 });
    const { moneyRequestCreate } = await ada.client.execute(CreateMoneyRequestDocument, {
      input: { payerId: bob.id, amount: usd('1.00'), expiresAt: '2024-02-29T00:00:00Z' },
    });
    expect(codes(moneyRequestCreate.userErrors)).toEqual(['INVALID_EXPIRY']);
  });

  test('is reminded of once a day', async () => {
    const { ada, bob } = await pair();
    const { id } = await ask(ada, { payerId: bob.id, amount: usd('1.00') });
    const REMIND =
      'mutation ($input: MoneyRequestRemindInput!) { moneyRequestRemind(input: $input) { moneyRequest { id } userErrors { code } } }';
    const remind = async () => (await send(stack.url, REMIND, { input: { id } }, { token: ada.session.accessToken })).data;
    expect(await remind()).toEqual({ moneyRequestRemind: { moneyRequest: { id }, userErrors: [] } });
    expect(await remind()).toEqual({ moneyRequestRemind: { moneyRequest: null, userErrors: [{ code: 'REMINDED_RECENTLY' }] } });
    await eventually(async () => expect(await toldOf(bob)).toContain('MONEY_REQUEST_REMINDER'), { timeoutMs: 20_000 });
  });

  test('is nobody else’s', async () => {
    const { ada, bob, cid: eve } = await trio('Eve');
    const { id } = await ask(ada, { payerId: bob.id, amount: usd('1.00') });
    expect(codes((await accept(eve, id)).userErrors)).toEqual(['NOT_FOUND']);
    expect((await requestsOf(eve)).nodes).toEqual([]);
    const BY_ID = 'query ($id: ID!) { moneyRequest(id: $id) { id } }';
    const seen = (person: Person) => send(stack.url, BY_ID, { id }, { token: person.session.accessToken });
    expect((await seen(bob)).data).toEqual({ moneyRequest: { id } });
    expect((await seen(eve)).data).toEqual({ moneyRequest: null });
  });

  test('stands in pages, newest first', async () => {
    const { ada, bob } = await pair();
    const ids: string[] = [];
    for (const amount of ['1.00', '2.00', '3.00']) ids.unshift((await ask(ada, { payerId: bob.id, amount: usd(amount) })).id);
    const first = await requestsOf(bob, { direction: 'INCOMING', first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await requestsOf(bob, { direction: 'INCOMING', first: 2, after: first.pageInfo.endCursor ?? '' });
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(ids);
  });
});

describe('a request whose payment is held for review', () => {
  /** Bob pays three requests of Ada's in a hurry, and a fourth. */
  async function held() {
    const { ada, bob } = await pair();
    await topUp(bob, '50.00');
    for (let time = 0; time < 3; time += 1) {
      const { id } = await ask(ada, { payerId: bob.id, amount: usd('1.00') });
      expect((await accept(bob, id)).moneyRequest?.status).toBe('ACCEPTED');
    }
    const { id } = await ask(ada, { payerId: bob.id, amount: usd('7.00') });
    const key = randomUUID();
    const answer = await accept(bob, id, key);
    expect(answer).toMatchObject({
      moneyRequest: { status: 'PROCESSING', transaction: { status: 'IN_REVIEW' } },
      userErrors: [],
    });
    const transactionId = answer.moneyRequest?.transaction?.id ?? '';
    return { ada, bob, id, key, transactionId };
  }

  test('is ACCEPTED once the review lets it through', async () => {
    const { ada, bob, id, key, transactionId } = await held();
    expect(await balanceOf(ada)).toBe('3.00');
    const { moneyRequestCancel } = await ada.client.execute(CancelMoneyRequestDocument, { input: { id } });
    expect(codes(moneyRequestCancel.userErrors)).toEqual(['PAYMENT_UNDER_WAY']);
    const { fraudCases } = await operator.fraud.listReviewQueue({ first: 100 });
    const caseId = fraudCases.find((fraudCase) => fraudCase.transactionId === transactionId)?.id ?? '';
    await operator.fraud.recordOutcome({ caseId, outcome: CaseOutcome.APPROVED, reason: 'they know each other' });
    await eventually(async () => expect(await statusOf(ada, id)).toBe('ACCEPTED'), { timeoutMs: 20_000 });
    expect(await accept(bob, id, key)).toMatchObject({
      moneyRequest: { status: 'ACCEPTED', transaction: { id: transactionId, status: 'COMPLETED' } },
    });
    expect(await balanceOf(ada)).toBe('10.00');
  });

  test('is PENDING again when its payer takes the payment back', async () => {
    const { ada, bob, id, key, transactionId } = await held();
    const { transactionCancel } = await bob.client.execute(CancelTransactionDocument, { input: { id: transactionId } });
    expect(transactionCancel.transaction?.status).toBe('CANCELLED');
    await eventually(async () => expect(await statusOf(ada, id)).toBe('PENDING'), { timeoutMs: 20_000 });
    expect(codes((await accept(bob, id, key)).userErrors)).toEqual(['PAYMENT_CANCELLED']);
    expect([await balanceOf(ada), await balanceOf(bob)]).toEqual(['3.00', '47.00']);
  });
});

describe('a split', () => {
  test('has equal shares with the remainder first, and is SETTLED when all are paid', async () => {
    const { ada, bob, cid } = await trio();
    for (const person of [bob, cid]) await topUp(person, '20.00');
    const made = await split(ada, {
      title: 'dinner',
      total: usd('10.00'),
      shares: [{ userId: ada.id }, { handle: bob.handle }, { userId: cid.id }],
    });
    expect(made).toEqual({
      id: expect.stringMatching(/^spl_/),
      title: 'dinner',
      status: 'OPEN',
      total: money('10.00', '1000'),
      shares: [
        {
          id: expect.stringMatching(/^shr_/),
          status: 'PAID',
          amount: { amount: '3.34', minorUnits: '334' },
          user: { id: ada.id, displayName: 'Ada' },
        },
        {
          id: expect.stringMatching(/^shr_/),
          status: 'PENDING',
          amount: { amount: '3.33', minorUnits: '333' },
          user: { id: bob.id, displayName: 'Bob' },
        },
        {
          id: expect.stringMatching(/^shr_/),
          status: 'PENDING',
          amount: { amount: '3.33', minorUnits: '333' },
          user: { id: cid.id, displayName: 'Cid' },
        },
      ],
    });
    await eventually(async () => expect(await toldOf(bob)).toContain('SPLIT_SHARE_ASKED'), { timeoutMs: 20_000 });
    expect(await mailTo(bob.email, /^Your share of “dinner” is 3.33 USD$/)).toContain('Ada split');
    const [, his, theirs] = made.shares;
    const key = randomUUID();
    const paid = await pay(bob, his?.id ?? '', key);
    expect(paid).toEqual({
      share: {
        id: his?.id,
        status: 'PAID',
        transaction: { id: expect.stringMatching(/^txn_/), status: 'COMPLETED' },
        split: { id: made.id, status: 'OPEN' },
      },
      userErrors: [],
    });
    expect(await pay(bob, his?.id ?? '', key)).toEqual(paid);
    expect(codes((await pay(bob, his?.id ?? '')).userErrors)).toEqual(['ALREADY_PAID']);
    expect(codes((await pay(bob, theirs?.id ?? '')).userErrors)).toEqual(['NOT_PAYER']);
    expect(await pay(cid, theirs?.id ?? '')).toMatchObject({ share: { status: 'PAID', split: { status: 'SETTLED' } } });
    expect([await balanceOf(ada), await balanceOf(bob)]).toEqual(['6.66', '16.67']);
    for (const { client } of [ada, bob, cid]) {
      expect((await client.execute(SplitsDocument, {})).splits).toMatchObject({
        nodes: [{ id: made.id, title: 'dinner', status: 'SETTLED', total: usd('10.00'), paid: usd('10.00') }],
        pageInfo: { hasNextPage: false },
      });
    }
    await eventually(
      async () => {
        const told = await toldOf(ada);
        expect(told.filter((kind) => kind === 'SPLIT_SHARE_PAID')).toHaveLength(2);
        expect(told).toContain('SPLIT_SETTLED');
      },
      { timeoutMs: 20_000 },
    );
  });

  test('takes shares that add up to the total, and no others', async () => {
    const { ada, bob, cid } = await trio();
    const shares = (one: string, two: string) => [
      { userId: bob.id, amount: usd(one) },
      { userId: cid.id, amount: usd(two) },
    ];
    const create = async (input: SplitCreateInput) => (await ada.client.execute(CreateSplitDocument, { input })).splitCreate;
    const total = usd('10.00');
    expect(codes((await create({ title: 'taxi', total, shares: shares('5.00', '4.99') })).userErrors)).toEqual([
      'SHARES_DO_NOT_ADD_UP',
    ]);
    expect(codes((await create({ title: 'taxi', total, shares: [] })).userErrors)).toEqual(['NO_SHARES']);
    expect(
      codes((await create({ title: 'taxi', total, shares: [{ userId: bob.id }, { handle: bob.handle }] })).userErrors),
    ).toEqual(['DUPLICATE_PERSON']);
    const made = await create({ title: 'taxi', total, shares: shares('7.50', '2.50') });
    expect(made.split?.shares.map(({ amount }) => amount.amount)).toEqual(['7.50', '2.50']);
  });

  test('that its creator ends keeps what is paid, and nobody owes the rest', async () => {
    const { ada, bob, cid } = await trio();
    await topUp(bob, '20.00');
    const made = await split(ada, { title: 'trip', total: usd('8.00'), shares: [{ userId: bob.id }, { userId: cid.id }] });
    expect((await pay(bob, made.shares[0]?.id ?? '')).share?.status).toBe('PAID');
    const cancel = async ({ client }: Person) =>
      (await client.execute(CancelSplitDocument, { input: { id: made.id } })).splitCancel;
    expect(codes((await cancel(bob)).userErrors)).toEqual(['NOT_CREATOR']);
    expect(await cancel(ada)).toEqual({ split: { id: made.id, status: 'CANCELLED' }, userErrors: [] });
    expect(codes((await cancel(ada)).userErrors)).toEqual(['ALREADY_CANCELLED']);
    expect(codes((await pay(cid, made.shares[1]?.id ?? '')).userErrors)).toEqual(['SPLIT_CANCELLED']);
    const [kept] = (await cid.client.execute(SplitsDocument, {})).splits.nodes;
    expect(kept).toMatchObject({ status: 'CANCELLED', paid: usd('4.00') });
    await eventually(async () => expect(await toldOf(cid)).toContain('SPLIT_CANCELLED'), { timeoutMs: 20_000 });
    expect(await mailTo(cid.email, /^You no longer owe a share of “trip”$/)).toContain('4.00 USD');
    expect(await toldOf(bob)).not.toContain('SPLIT_CANCELLED');
  });
});
