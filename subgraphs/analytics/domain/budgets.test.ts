import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, transfer, type World } from '../test/world.ts';
import { stateOf } from './budget.ts';
import { categorizeTransaction } from './categorize-transaction.ts';
import { deleteBudget } from './delete-budget.ts';
import { budgetsMost, listBudgets } from './list-budgets.ts';
import { setBudget } from './set-budget.ts';
import { updatePreferences } from './update-preferences.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const leapDay = new Date('2024-02-29T10:00:00Z');
const usd = (amount: string) => ({ amount, currency: 'USD' });

async function budget(userId: Id<'usr'>, category: string, limit = usd('100.00'), at = leapDay) {
  const set = await setBudget(world.context, userId, { category, limit }, at);
  if (!set.ok) throw new Error(JSON.stringify(set.errors));
  return set.value;
}

const spend = (senderId: Id<'usr'>, amountMinor: bigint, given: object = {}) =>
  world.complete(transfer({ senderId, category: 'pets', amountMinor, ...given }));
const typesTold = async (userId: Id<'usr'>) => (await world.announced(userId)).map(({ type }) => type);
const [warning, exceeded] = ['analytics.budget_warning', 'analytics.budget_exceeded'];

describe('how far a budget is used up', () => {
  test.each([
    [0n, 100n, 'OK'],
    [79n, 100n, 'OK'],
    [80n, 100n, 'WARNING'],
    [99n, 100n, 'WARNING'],
    [100n, 100n, 'EXCEEDED'],
    [101n, 100n, 'EXCEEDED'],
    [0n, 1n, 'OK'],
    [1n, 1n, 'EXCEEDED'],
    [2n, 3n, 'OK'],
    [3n, 4n, 'OK'],
    [4n, 5n, 'WARNING'],
  ] as const)('%s of %s is %s', (spent, limit, state) => {
    expect(stateOf(spent, limit)).toBe(state);
  });
});

describe('a budget', () => {
  test('is one a category, and set again takes the place of the first', async () => {
    const userId = newId('usr');
    const first = await budget(userId, ' Pets ');
    expect(first).toEqual({
      id: expect.stringMatching(/^bud_/),
      category: 'pets',
      limitMinor: 100_00n,
      spentMinor: 0n,
      currency: 'USD',
      state: 'OK',
    });
    await spend(userId, 90_00n);
    const second = await budget(userId, 'PETS', usd('50.00'));
    expect(second).toEqual({ ...first, limitMinor: 50_00n, spentMinor: 90_00n, state: 'EXCEEDED' });
    await budget(userId, 'books');
    expect((await listBudgets(world.context, userId, '2024-02')).map(({ category }) => category)).toEqual(['books', 'pets']);
    expect((await listBudgets(world.context, userId, '2024-03')).map(({ spentMinor }) => spentMinor)).toEqual([0n, 0n]);
  });

  test.each([
    ['an empty category', { category: ' ' }, 'INVALID_CATEGORY', ['input', 'category']],
    ['a category of 51 characters', { category: 'x'.repeat(51) }, 'INVALID_CATEGORY', ['input', 'category']],
    ['a category with a control character', { category: 'a\u0000b' }, 'INVALID_CATEGORY', ['input', 'category']],
    ['a limit of nothing', { limit: usd('0') }, 'INVALID_LIMIT', ['input', 'limit', 'amount']],
    ['a limit below nothing', { limit: usd('-1') }, 'INVALID_LIMIT', ['input', 'limit', 'amount']],
    [
      'a limit with too many decimals',
      { limit: { amount: '1.5', currency: 'JPY' } },
      'INVALID_LIMIT',
      ['input', 'limit', 'amount'],
    ],
    ['a limit in no currency', { limit: { amount: '1', currency: 'ZZZ' } }, 'INVALID_LIMIT', ['input', 'limit', 'currency']],
    [
      'a currency without a rate',
      { limit: { amount: '1', currency: 'GBP' } },
      'CURRENCY_NOT_SUPPORTED',
      ['input', 'limit', 'currency'],
    ],
  ])('with %s is refused', async (_, given, code, path) => {
    const userId = newId('usr');
    const set = await setBudget(world.context, userId, { category: 'pets', limit: usd('1'), ...given }, leapDay);
    expect(set).toMatchObject({ ok: false, errors: [{ code, path }] });
    expect(await listBudgets(world.context, userId, '2024-02')).toEqual([]);
  });

  test('has a category of 50 characters of any script', async () => {
    expect((await budget(newId('usr'), '😀'.repeat(50))).category).toBe('😀'.repeat(50));
  });

  test('is one of a hundred at most; those there are may still be changed', async () => {
    const userId = newId('usr');
    await Promise.all(
      Array.from({ length: budgetsMost + 3 }, (_, n) => setBudget(world.context, userId, { category: `c${n}`, limit: usd('1') })),
    );
    const all = await listBudgets(world.context, userId, '2024-02');
    expect(all).toHaveLength(budgetsMost);
    const more = await setBudget(world.context, userId, { category: 'one more', limit: usd('1') });
    expect(more).toMatchObject({ ok: false, errors: [{ code: 'TOO_MANY_BUDGETS' }] });
    expect((await budget(userId, all[0]?.category ?? '', usd('2'))).limitMinor).toBe(2_00n);
  });

  test('is deleted by its owner alone, once', async () => {
    const userId = newId('usr');
    const { id } = await budget(userId, 'pets');
    expect(await deleteBudget(world.context, newId('usr'), id)).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] });
    expect(await deleteBudget(world.context, userId, 'nothing')).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] });
    expect(await deleteBudget(world.context, userId, id)).toEqual({ ok: true, value: id });
    expect(await deleteBudget(world.context, userId, id)).toMatchObject({ ok: false });
    expect(await listBudgets(world.context, userId, '2024-02')).toEqual([]);
  });

  test('in another currency is worth what it was on its day, and comes back unchanged', async () => {
    const userId = newId('usr');
    expect(await budget(userId, 'pets', { amount: '33.33', currency: 'EUR' })).toMatchObject({
      limitMinor: 66_66n,
      currency: 'USD',
    });
    const limits = async () => (await listBudgets(world.context, userId, '2024-03')).map(({ limitMinor }) => limitMinor);
    await updatePreferences(world.context, userId, { baseCurrency: 'JPY' });
    expect(await limits()).toEqual([6_666n]);
    await updatePreferences(world.context, userId, { baseCurrency: 'EUR' });
    expect(await limits()).toEqual([33_33n]);
    // Less than the smallest unit there is.
    expect(await budget(userId, 'tiny', { amount: '0.01', currency: 'BRL' })).toMatchObject({ limitMinor: 1n, state: 'OK' });
  });
});

describe('budgets are announced', () => {
  test('at four fifths and at the end, once each in a month', async () => {
    const userId = newId('usr');
    const { id } = await budget(userId, 'pets');
    await spend(userId, 79_99n);
    expect(await typesTold(userId)).toEqual([]);
    const last = transfer({ senderId: userId, category: 'pets', amountMinor: 1n });
    await world.complete(last);
    expect(await world.announced(userId)).toEqual([
      {
        type: warning,
        payload: {
          userId,
          budgetId: id,
          category: 'pets',
          month: '2024-02',
          limitMinor: '10000',
          spentMinor: '8000',
          currency: 'USD',
          transactionId: last.transactionId,
          reachedAt: expect.stringMatching(/Z$/),
        },
      },
    ]);
    await spend(userId, 19_99n);
    expect(await typesTold(userId)).toEqual([warning]);
    await spend(userId, 1n);
    await spend(userId, 500_00n);
    expect(await typesTold(userId)).toEqual([warning, exceeded]);
    await spend(userId, 85_00n, { occurredAt: new Date('2024-03-01T00:00:00Z') });
    expect(await typesTold(userId)).toEqual([warning, exceeded, warning]);
  });

  test('once, whatever comes at once and however often', async () => {
    const userId = newId('usr');
    await budget(userId, 'pets');
    const sent = Array.from({ length: 12 }, () => ({
      payload: transfer({ senderId: userId, category: 'pets' }),
      id: newId('evt'),
    }));
    await Promise.all([...sent, ...sent].map(({ payload, id }) => world.complete(payload, id)));
    expect(await typesTold(userId)).toEqual([warning, exceeded]);
  });

  test('without the warning when the end comes first, nor after it', async () => {
    const userId = newId('usr');
    await budget(userId, 'pets');
    const large = transfer({ senderId: userId, category: 'pets', amountMinor: 100_00n });
    await world.complete(large);
    expect(await typesTold(userId)).toEqual([exceeded]);
    await categorizeTransaction(world.context, userId, {
      transactionId: large.transactionId,
      category: 'zoo',
      applyToMerchant: false,
    });
    await spend(userId, 85_00n);
    expect(await typesTold(userId)).toEqual([exceeded]);
  });

  test('not again when they are set or deleted and set again', async () => {
    const userId = newId('usr');
    await budget(userId, 'pets');
    await spend(userId, 85_00n);
    const { id } = await budget(userId, 'pets', usd('100.00'));
    await spend(userId, 1n);
    await deleteBudget(world.context, userId, id);
    await budget(userId, 'pets');
    await spend(userId, 1n);
    expect(await typesTold(userId)).toEqual([warning]);
    await budget(userId, 'pets', usd('50.00'));
    expect(await typesTold(userId)).toEqual([warning]);
    await spend(userId, 1n);
    expect(await typesTold(userId)).toEqual([warning, exceeded]);
  });

  test('of no month before there was a budget, of no other category, and of nobody else', async () => {
    const [userId, other] = [newId('usr'), newId('usr')];
    await budget(userId, 'pets', usd('100.00'), new Date('2024-03-01T00:00:00Z'));
    await spend(userId, 500_00n, { occurredAt: new Date('2024-02-29T23:59:59.999Z') });
    await spend(userId, 500_00n, { category: 'books', occurredAt: new Date('2024-03-01T00:00:00Z') });
    await spend(other, 500_00n);
    expect([await typesTold(userId), await typesTold(other)]).toEqual([[], []]);
  });

  test('by the event, when a rebuild has counted its spending before it came', async () => {
    const userId = newId('usr');
    const sent = transfer({ senderId: userId, category: 'pets', amountMinor: 100_00n });
    await world.complete(sent);
    await budget(userId, 'pets');
    const id = newId('evt');
    await world.complete(sent, id);
    await world.complete(sent, id);
    expect(await typesTold(userId)).toEqual([exceeded]);
    expect(await listBudgets(world.context, userId, '2024-02')).toMatchObject([{ spentMinor: 100_00n }]);
  });

  test('when a correction brings them there', async () => {
    const userId = newId('usr');
    await budget(userId, 'pets');
    const sent = transfer({ senderId: userId, category: 'books', amountMinor: 120_00n });
    await world.complete(sent);
    await categorizeTransaction(world.context, userId, {
      transactionId: sent.transactionId,
      category: 'pets',
      applyToMerchant: false,
    });
    expect(await typesTold(userId)).toEqual([exceeded]);
  });

  test('in the currency that the person has now', async () => {
    const userId = newId('usr');
    await budget(userId, 'pets', usd('100.00'));
    await spend(userId, 70_00n);
    await updatePreferences(world.context, userId, { baseCurrency: 'EUR' });
    await spend(userId, 10_00n, { currency: 'EUR' });
    expect(await world.announced(userId)).toMatchObject([
      { type: warning, payload: { limitMinor: '5000', spentMinor: '4500', currency: 'EUR' } },
    ]);
  });
});

test('a currency without rates is refused, and leaves the figures as they are', async () => {
  const userId = newId('usr');
  await budget(userId, 'pets');
  for (const baseCurrency of ['GBP', 'ZZZ']) {
    expect(await updatePreferences(world.context, userId, { baseCurrency })).toMatchObject({
      ok: false,
      errors: [{ code: 'CURRENCY_NOT_SUPPORTED', path: ['input', 'baseCurrency'] }],
    });
  }
  expect(await listBudgets(world.context, userId, '2024-02')).toMatchObject([{ currency: 'USD' }]);
});
