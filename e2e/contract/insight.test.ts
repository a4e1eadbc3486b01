import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  BudgetsDocument,
  CreateStatementDocument,
  DeleteBudgetDocument,
  NotificationsDocument,
  OpenWalletDocument,
  SetBaseCurrencyDocument,
  SetBudgetDocument,
  SpendingDocument,
  SpendingTrendDocument,
  type TransferCreateInput,
  TransferDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { mailTo } from './mailbox.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';
import { send } from './wire.ts';

let stack: Stack;
let bob: Person;
beforeAll(async () => {
  // Nobody waits for a statement: whoever asks for one is told when it is made.
  stack = await startProduct({ wallet: { STATEMENT_WAITERS: '0' } });
  bob = await join(stack.url, 'Bob');
});
afterAll(() => stack?.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
/** Long enough for Kafka on a machine that has much to do. */
const patience = { timeoutMs: 60_000, intervalMs: 100 };

async function rich(amount = '1000.00') {
  const person = await join(stack.url, 'Ada');
  await topUp(person, amount);
  return person;
}

async function pay({ client }: Person, input: Omit<TransferCreateInput, 'idempotencyKey' | 'recipientId'>): Promise<string> {
  const { transferCreate } = await client.execute(TransferDocument, {
    input: { idempotencyKey: randomUUID(), recipientId: bob.id, ...input },
  });
  expect(transferCreate).toMatchObject({ transaction: { status: 'COMPLETED' }, userErrors: [] });
  return transferCreate.transaction?.id ?? '';
}
const spendingOf = async ({ client }: Person, month?: string) => (await client.execute(SpendingDocument, { month })).spending;
const budgetsOf = async ({ client }: Person) => (await client.execute(BudgetsDocument, {})).budgets;
const setBudget = async ({ client }: Person, category: string, limit: { amount: string; currency: string }) =>
  (await client.execute(SetBudgetDocument, { input: { category, limit } })).budgetSet;
const arrived = (person: Person, count: number) =>
  eventually(async () => {
    const spending = await spendingOf(person);
    expect(spending.transactionCount).toBe(count);
    return spending;
  }, patience);
const thisMonth = () => new Date().toISOString().slice(0, 7);

describe('spending', () => {
  test('is told by category and merchant, for the sender alone', async () => {
    const ada = await rich();
    await pay(ada, { amount: usd('60.00'), merchant: 'Whole Foods', category: 'groceries' });
    await pay(ada, { amount: usd('20.00'), merchant: 'WHOLE FOODS', note: 'bread' });
    await pay(ada, { amount: usd('20.00'), note: 'for the concert' });
    const spending = await arrived(ada, 3);
    const money = (amount: string) => ({ amount, currency: 'USD', minorUnits: amount.replace('.', '') });
    expect(spending).toEqual({
      month: thisMonth(),
      total: money('100.00'),
      transactionCount: 3,
      average: money('33.33'),
      byCategory: [
        { category: 'groceries', total: money('80.00'), transactionCount: 2, share: 0.8 },
        { category: 'entertainment', total: money('20.00'), transactionCount: 1, share: 0.2 },
      ],
      topMerchants: [{ merchant: 'WHOLE FOODS', total: money('80.00'), transactionCount: 2 }],
    });
    const { spendingTrend } = await ada.client.execute(SpendingTrendDocument, { months: 3 });
    expect(spendingTrend.map(({ total }) => total.minorUnits)).toEqual(['0', '0', '10000']);
    expect(spendingTrend.at(-1)?.month).toBe(thisMonth());
    expect((await spendingOf(ada, '2020-02')).transactionCount).toBe(0);
    expect((await spendingOf(bob)).transactionCount).toBe(0);
  });

  test('in several currencies adds up in the one that the person chooses', async () => {
    const ada = await rich();
    for (const { client } of [ada, bob]) await client.execute(OpenWalletDocument, { input: { currency: 'JPY' } });
    await topUp(ada, '20000', 'JPY');
    await pay(ada, { amount: { amount: '5000', currency: 'JPY' } });
    await pay(ada, { amount: usd('10.00') });
    const before = await arrived(ada, 2);
    expect(before.total.currency).toBe('USD');
    expect(Number(before.total.minorUnits)).toBeGreaterThan(1_000);
    const set = async (baseCurrency: string) =>
      (await ada.client.execute(SetBaseCurrencyDocument, { input: { baseCurrency } })).analyticsPreferencesUpdate;
    expect(await set('JPY')).toEqual({ preferences: { baseCurrency: 'JPY' }, userErrors: [] });
    const { total } = await spendingOf(ada);
    expect([total.currency, Number(total.minorUnits) > 5_000]).toEqual(['JPY', true]);
    expect(await set('XOF')).toMatchObject({ preferences: null, userErrors: [{ code: 'CURRENCY_NOT_SUPPORTED' }] });
    await set('USD');
    expect(await spendingOf(ada)).toEqual(before);
  });

  test('is corrected by the person, and the transaction itself tells what it counts as', async () => {
    const ada = await rich();
    const transactionId = await pay(ada, { amount: usd('5.00'), merchant: 'Corner Shop' });
    await arrived(ada, 1);
    const CATEGORIZE = `mutation ($input: TransactionCategorizeInput!) { transactionCategorize(input: $input) {
      transaction { id merchant spendingCategory amount { amount } } userErrors { code } } }`;
    const categorize = (person: Person) =>
      send(
        stack.url,
        CATEGORIZE,
        { input: { transactionId, category: 'Snacks', applyToMerchant: true } },
        { token: person.session.accessToken },
      );
    expect((await categorize(bob)).data).toEqual({
      transactionCategorize: { transaction: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect((await categorize(ada)).data).toEqual({
      transactionCategorize: {
        transaction: { id: transactionId, merchant: 'Corner Shop', spendingCategory: 'snacks', amount: { amount: '5.00' } },
        userErrors: [],
      },
    });
    await pay(ada, { amount: usd('7.00'), merchant: 'corner shop' });
    const { byCategory } = await arrived(ada, 2);
    expect(byCategory).toMatchObject([{ category: 'snacks', total: { amount: '12.00' }, transactionCount: 2 }]);
  });
});

describe('a budget', () => {
  test('warns once at four fifths and once at its end, in the inbox and by mail', async () => {
    const ada = await rich();
    const { budget, userErrors } = await setBudget(ada, 'groceries', usd('100.00'));
    expect(userErrors).toEqual([]);
    expect(budget).toMatchObject({
      category: 'groceries',
      limit: { minorUnits: '10000' },
      spent: { minorUnits: '0' },
      state: 'OK',
    });
    const told = async () =>
      (await ada.client.execute(NotificationsDocument, { first: 50 })).notifications.nodes
        .filter(({ kind }) => kind.startsWith('BUDGET_'))
        .map(({ kind }) => kind);
    await pay(ada, { amount: usd('79.99'), category: 'groceries' });
    await pay(ada, { amount: usd('0.01'), category: 'Groceries' });
    await eventually(async () => expect(await told()).toEqual(['BUDGET_WARNING']), patience);
    expect(await budgetsOf(ada)).toMatchObject([{ spent: { amount: '80.00', currency: 'USD' }, state: 'WARNING' }]);
    await pay(ada, { amount: usd('20.00'), category: 'groceries' });
    await pay(ada, { amount: usd('20.00'), category: 'groceries' });
    await arrived(ada, 4);
    await eventually(async () => expect(await told()).toEqual(['BUDGET_EXCEEDED', 'BUDGET_WARNING']), patience);
    expect(await budgetsOf(ada)).toMatchObject([{ spent: { amount: '120.00' }, state: 'EXCEEDED' }]);
    expect(await mailTo(ada.email, /^Your groceries budget is spent$/)).toContain('of 100.00 USD');
  });

  test('is replaced by the next of its category, and goes when it is deleted', async () => {
    const ada = await rich();
    const first = (await setBudget(ada, 'travel', usd('10.00'))).budget;
    const second = (await setBudget(ada, 'travel', usd('20.00'))).budget;
    expect([second?.id, second?.limit.minorUnits]).toEqual([first?.id, '2000']);
    expect(await setBudget(ada, 'travel', usd('0'))).toMatchObject({ budget: null, userErrors: [{ code: 'INVALID_LIMIT' }] });
    const id = first?.id ?? '';
    const remove = async ({ client }: Person) => (await client.execute(DeleteBudgetDocument, { input: { id } })).budgetDelete;
    expect(await remove(bob)).toMatchObject({ deletedBudgetId: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await remove(ada)).toEqual({ deletedBudgetId: id, userErrors: [] });
    expect(await budgetsOf(ada)).toEqual([]);
  });
});

test('a statement that takes its time is told of when it is made, in the inbox and by mail', async () => {
  const ada = await rich();
  const walletId = (await ada.client.execute(WalletsDocument, {})).wallets[0]?.id ?? '';
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const input = { walletId, from, to: new Date().toISOString(), format: 'PDF' as const };
  const { statementCreate } = await ada.client.execute(CreateStatementDocument, { input });
  expect(statementCreate).toMatchObject({ statement: { downloadUrl: null }, userErrors: [] });
  await eventually(async () => {
    const { notifications } = await ada.client.execute(NotificationsDocument, { first: 50 });
    expect(notifications.nodes.map(({ kind }) => kind)).toContain('STATEMENT_READY');
  }, patience);
  expect(await mailTo(ada.email, /^Your USD statement is ready$/)).toContain('as PDF');
  const ONE = 'query ($id: ID!) { statement(id: $id) { status downloadUrl } }';
  const made = await send(stack.url, ONE, { id: statementCreate.statement?.id }, { token: ada.session.accessToken });
  expect(made.data).toEqual({ statement: { status: 'READY', downloadUrl: expect.stringMatching(/^http/) } });
});
