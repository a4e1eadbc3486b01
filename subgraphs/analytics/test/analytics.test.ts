import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import type { TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthOf } from '../domain/month.ts';
import { type Live, startLive } from './live.ts';
import { transfer } from './world.ts';

let live: Live;
let subgraph: TestSubgraph;
beforeAll(async () => {
  live = await startLive();
  subgraph = live.subgraph;
});
afterAll(() => live?.stop());

type Viewer = Awaited<ReturnType<TestSubgraph['viewer']>>;
const MONEY = '{ amount currency minorUnits }';
const SPENDING = `query ($month: YearMonth) { spending(month: $month) { month total ${MONEY} transactionCount average ${MONEY}
  byCategory { category total ${MONEY} transactionCount share } topMerchants(first: 5) { merchant total ${MONEY} transactionCount } } }`;
const SET = `mutation ($input: BudgetSetInput!) { budgetSet(input: $input) {
  budget { id category limit { minorUnits } spent { minorUnits } state } userErrors { code message path } } }`;
const DELETE =
  'mutation ($input: BudgetDeleteInput!) { budgetDelete(input: $input) { deletedBudgetId userErrors { code message path } } }';
const BUDGETS = `{ budgets { id category limit ${MONEY} spent ${MONEY} state } }`;
const PREFER = `mutation ($input: AnalyticsPreferencesUpdateInput!) { analyticsPreferencesUpdate(input: $input) {
  preferences { baseCurrency } userErrors { code message path } } }`;
const CATEGORIZE = `mutation ($input: TransactionCategorizeInput!) { transactionCategorize(input: $input) {
  transaction { id spendingCategory } userErrors { code message path } } }`;
const ENTITIES = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Transaction { id spendingCategory } } }';

const usd = (amount: string, minorUnits: string) => ({ amount, currency: 'USD', minorUnits });
const month = monthOf(new Date());
const change = async (document: string, input: object, as: Viewer) =>
  Object.values(await subgraph.data<object>(document, { input }, { as }))[0] as Record<string, unknown>;
const codeOf = (answer: { errors: readonly { extensions: Record<string, unknown> }[] }) => answer.errors[0]?.extensions.code;

async function spent(as: Viewer, given: object = {}): Promise<Id<'txn'>> {
  const sent = transfer({ senderId: as.userId, occurredAt: new Date(), ...given });
  await live.happen([sent]);
  await live.arrived(as.userId, 1);
  return sent.transactionId;
}

describe('spending', () => {
  test('of somebody of whom nothing was told is nothing', async () => {
    const as = await subgraph.viewer();
    const nothing = usd('0.00', '0');
    expect(await subgraph.data(SPENDING, {}, { as })).toEqual({
      spending: { month, total: nothing, transactionCount: 0, average: nothing, byCategory: [], topMerchants: [] },
    });
    expect(await subgraph.data('{ analyticsPreferences { baseCurrency } budgets { id } }', {}, { as })).toEqual({
      analyticsPreferences: { baseCurrency: 'USD' },
      budgets: [],
    });
  });

  test('comes through Kafka, and is the sender’s alone', async () => {
    const as = await subgraph.viewer();
    const id = await spent(as, { merchant: 'Tesco', amountMinor: 12_34n });
    const ten = usd('12.34', '1234');
    expect(await subgraph.data(SPENDING, { month }, { as })).toEqual({
      spending: {
        month,
        total: ten,
        transactionCount: 1,
        average: ten,
        byCategory: [{ category: 'groceries', total: ten, transactionCount: 1, share: 1 }],
        topMerchants: [{ merchant: 'Tesco', total: ten, transactionCount: 1 }],
      },
    });
    const trend = await subgraph.data<{ spendingTrend: { month: string; total: object }[] }>(
      '{ spendingTrend(months: 3) { month total { amount currency minorUnits } } }',
      {},
      { as },
    );
    expect(trend.spendingTrend.map(({ total }) => total)).toEqual([usd('0.00', '0'), usd('0.00', '0'), ten]);
    expect(trend.spendingTrend.at(-1)?.month).toBe(month);
    const refs = [id, newId('txn'), 'nothing'].map((key) => ({ __typename: 'Transaction', id: key }));
    const categories = async (viewer: Viewer) =>
      (
        await subgraph.data<{ _entities: { spendingCategory: string | null }[] }>(ENTITIES, { refs }, { as: viewer })
      )._entities.map(({ spendingCategory }) => spendingCategory);
    expect(await categories(as)).toEqual(['groceries', null, null]);
    const stranger = await subgraph.viewer();
    expect(await categories(stranger)).toEqual([null, null, null]);
    expect(await subgraph.data(SPENDING, { month }, { as: stranger })).toMatchObject({ spending: { transactionCount: 0 } });
  });

  test('is asked for within bounds', async () => {
    const as = await subgraph.viewer();
    for (const field of [
      'spendingTrend(months: 0) { month }',
      'spendingTrend(months: 25) { month }',
      'spending { topMerchants(first: 0) { merchant } }',
      'spending { byCategory(first: 101) { category } }',
    ]) {
      expect(codeOf(await subgraph.query(`{ ${field} }`, {}, { as })), field).toBe('BAD_USER_INPUT');
    }
    expect(codeOf(await subgraph.query(SPENDING, { month: '2024-13' }, { as }))).toBe('BAD_USER_INPUT');
    const trend = await subgraph.data<{ spendingTrend: object[] }>('{ spendingTrend(months: null) { month } }', {}, { as });
    expect(trend.spendingTrend).toHaveLength(6);
    expect(await subgraph.data('{ spendingCategories }', {}, { as })).toEqual({
      spendingCategories: expect.arrayContaining(['groceries']),
    });
  });
});

describe('budgets', () => {
  test('are set, replaced, listed and deleted', async () => {
    const as = await subgraph.viewer();
    await spent(as, { category: 'pets', amountMinor: 9_00n });
    const set = await change(SET, { category: 'Pets', limit: { amount: '10.00', currency: 'USD' } }, as);
    expect(set).toEqual({
      budget: {
        id: expect.stringMatching(/^bud_/),
        category: 'pets',
        limit: { minorUnits: '1000' },
        spent: { minorUnits: '900' },
        state: 'WARNING',
      },
      userErrors: [],
    });
    const { id } = set.budget as { id: string };
    expect(await change(SET, { category: 'pets', limit: { amount: '90.00', currency: 'USD' } }, as)).toMatchObject({
      budget: { id, state: 'OK' },
    });
    expect(await subgraph.data(BUDGETS, {}, { as })).toEqual({
      budgets: [{ id, category: 'pets', limit: usd('90.00', '9000'), spent: usd('9.00', '900'), state: 'OK' }],
    });
    expect(await change(DELETE, { id }, await subgraph.viewer())).toMatchObject({
      deletedBudgetId: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await change(DELETE, { id }, as)).toEqual({ deletedBudgetId: id, userErrors: [] });
    expect(await subgraph.data(BUDGETS, {}, { as })).toEqual({ budgets: [] });
    for (const [input, code] of [
      [{ category: '', limit: { amount: '1', currency: 'USD' } }, 'INVALID_CATEGORY'],
      [{ category: 'a', limit: { amount: '0', currency: 'USD' } }, 'INVALID_LIMIT'],
      [{ category: 'a', limit: { amount: '1', currency: 'XOF' } }, 'CURRENCY_NOT_SUPPORTED'],
    ] as const) {
      expect(await change(SET, input, as)).toMatchObject({ budget: null, userErrors: [{ code, path: expect.any(Array) }] });
    }
  });

  test('are announced through the outbox', async () => {
    const as = await subgraph.viewer();
    await change(SET, { category: 'pets', limit: { amount: '10.00', currency: 'USD' } }, as);
    await spent(as, { category: 'pets', amountMinor: 10_00n });
    const told = await subgraph.database.sql`select type, topic from outbox where key = ${as.userId}`;
    expect(told).toEqual([{ type: 'analytics.budget_exceeded', topic: 'analytics.events' }]);
  });
});

test('the base currency is of each person’s choice, and past figures follow', async () => {
  const as = await subgraph.viewer();
  await spent(as, { currency: 'JPY', amountMinor: 1_000n });
  expect(await change(PREFER, { baseCurrency: 'JPY' }, as)).toEqual({ preferences: { baseCurrency: 'JPY' }, userErrors: [] });
  expect(await subgraph.data(SPENDING, {}, { as })).toMatchObject({ spending: { total: { amount: '1000', currency: 'JPY' } } });
  expect(await change(PREFER, { baseCurrency: 'XOF' }, as)).toMatchObject({
    preferences: null,
    userErrors: [{ code: 'CURRENCY_NOT_SUPPORTED' }],
  });
  expect(await subgraph.data('{ analyticsPreferences { baseCurrency } }', {}, { as })).toEqual({
    analyticsPreferences: { baseCurrency: 'JPY' },
  });
});

test('a transaction is categorised by its sender', async () => {
  const as = await subgraph.viewer();
  const transactionId = await spent(as);
  expect(await change(CATEGORIZE, { transactionId, category: 'Pets' }, as)).toEqual({
    transaction: { id: transactionId, spendingCategory: 'pets' },
    userErrors: [],
  });
  for (const [input, code] of [
    [{ transactionId: newId('txn'), category: 'a' }, 'NOT_FOUND'],
    [{ transactionId, category: ' ' }, 'INVALID_CATEGORY'],
    [{ transactionId, category: 'a', applyToMerchant: true }, 'NO_MERCHANT'],
  ] as const) {
    expect(await change(CATEGORIZE, input, as)).toMatchObject({ transaction: null, userErrors: [{ code }] });
  }
});

test('somebody who signs up has a row from then on', async () => {
  const userId = newId('usr');
  const payload = { userId, handle: 'h', displayName: 'H', email: 'h@mail.test', country: 'BR', registeredAt: new Date() };
  await subgraph.database.transaction((tx) => addEvents(tx, [{ contract: userRegistered, payload }]));
  await eventually(
    async () => {
      const rows = await subgraph.database.sql`select base_currency from people where user_id = ${toUuid(userId, 'usr')}`;
      expect(rows).toEqual([{ base_currency: 'USD' }]);
    },
    { timeoutMs: 60_000 },
  );
});

describe('reading takes transactions:read, writing a session', () => {
  test.each([
    ['{ spending { month } }', 'transactions:read'],
    ['{ spendingTrend { month } }', 'transactions:read'],
    ['{ budgets { id } }', 'transactions:read'],
    ['{ analyticsPreferences { baseCurrency } }', 'transactions:read'],
    ['mutation { budgetDelete(input: { id: "x" }) { userErrors { code } } }', 'session'],
    ['mutation { transactionCategorize(input: { transactionId: "x", category: "a" }) { userErrors { code } } }', 'session'],
    ['mutation { analyticsPreferencesUpdate(input: { baseCurrency: "USD" }) { userErrors { code } } }', 'session'],
    [
      'mutation { budgetSet(input: { category: "a", limit: { amount: "1", currency: "USD" } }) { userErrors { code } } }',
      'session',
    ],
  ])('%s', async (document, scope) => {
    expect(codeOf(await subgraph.query(document))).toBe('UNAUTHENTICATED');
    const without = await subgraph.viewer({
      scopes: ['wallets:read', 'transactions:read', 'session'].filter((one) => one !== scope),
    });
    expect(codeOf(await subgraph.query(document, {}, { as: without }))).toBe('FORBIDDEN');
    const exactly = await subgraph.viewer({ scopes: [scope] });
    expect((await subgraph.query(document, {}, { as: exactly })).errors).toEqual([]);
  });
});
