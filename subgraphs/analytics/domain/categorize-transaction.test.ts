import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, transfer, type World } from '../test/world.ts';
import { categorizeTransaction } from './categorize-transaction.ts';
import { findCategories } from './find-categories.ts';
import { readSpending } from './read-spending.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const noon = new Date('2024-02-29T12:00:00Z');
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function spend(senderId: Id<'usr'>, given: Partial<Parameters<typeof transfer>[0]> = {}) {
  const sent = transfer({ senderId, ...given });
  await world.complete(sent);
  return sent.transactionId;
}
const say = (userId: Id<'usr'>, transactionId: string, category: string, { applyToMerchant = false, at = after(1) } = {}) =>
  categorizeTransaction(world.context, userId, { transactionId, category, applyToMerchant }, at);
const sumsOf = async (userId: Id<'usr'>) => {
  const { categories } = await readSpending(world.context, userId, '2024-02');
  return Object.fromEntries(
    categories.map(({ category, totalMinor, transactionCount }) => [category, [totalMinor, transactionCount]]),
  );
};
const categoryOf = async (userId: Id<'usr'>, id: Id<'txn'>) => (await findCategories(world.database, userId, [id])).get(id);

describe('what a spending is counted as', () => {
  test.each([
    ['a merchant', { merchant: 'TESCO Express #42' }, 'groceries'],
    ['a merchant with an apostrophe', { merchant: "McDonald's" }, 'restaurants'],
    ['the longest of several', { merchant: 'Uber Eats' }, 'restaurants'],
    ['a shorter one alone', { merchant: 'UBER *TRIP' }, 'transport'],
    ['words of a note', { note: 'November rent, thanks!' }, 'housing'],
    ['words with accents', { note: 'Café com o João' }, 'restaurants'],
    ['the merchant before the note', { merchant: 'Lidl', note: 'for the birthday' }, 'groceries'],
    ['no merchant’s name in a note', { note: 'met her at target practice' }, 'other'],
    ['no part of a word', { note: 'parenting' }, 'other'],
    ['nothing', {}, 'other'],
    ['what it names itself before all', { merchant: 'Tesco', category: '  My  STUFF ' }, 'my stuff'],
    ['a name of blanks, which is none', { merchant: 'Tesco', category: '   ' }, 'groceries'],
    ['the beginning of a name that is too long', { category: 'x'.repeat(300) }, 'x'.repeat(50)],
  ])('by %s', async (_, given, category) => {
    const userId = newId('usr');
    const id = await spend(userId, given);
    expect(await categoryOf(userId, id)).toBe(category);
    expect(await sumsOf(userId)).toEqual({ [category]: [10_00n, 1] });
  });

  test('takes text of any length and script', async () => {
    const userId = newId('usr');
    const merchant = '👨‍👩‍👧‍👦'.repeat(100);
    await spend(userId, { merchant, note: 'ß漢字🦄 '.repeat(56), category: '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(50) });
    await spend(userId, { merchant: 'é'.repeat(1_600) });
    expect((await readSpending(world.context, userId, '2024-02')).merchants).toHaveLength(2);
  });
});

describe('a correction', () => {
  test('moves the sums exactly, there and back', async () => {
    const userId = newId('usr');
    const [first] = [await spend(userId, { merchant: 'Tesco' }), await spend(userId, { merchant: 'Tesco', amountMinor: 5_01n })];
    const before = await world.figures(userId);
    expect(await say(userId, first, ' Cat Food ')).toEqual({ ok: true, value: first });
    expect(await sumsOf(userId)).toEqual({ groceries: [5_01n, 1], 'cat food': [10_00n, 1] });
    expect(await categoryOf(userId, first)).toBe('cat food');
    await say(userId, first, 'groceries');
    expect(await world.figures(userId)).toEqual(before);
  });

  test('of a merchant holds for later transactions of it, in whatever order they are told of', async () => {
    const userId = newId('usr');
    const first = await spend(userId, { merchant: 'Tesco', occurredAt: noon });
    await say(userId, first, 'cat food', { applyToMerchant: true, at: after(10) });
    await say(userId, first, 'dog food', { applyToMerchant: true, at: after(30) });
    const told = async (minutes: number, given = {}) =>
      categoryOf(userId, await spend(userId, { merchant: 'TESCO', occurredAt: after(minutes), ...given }));
    expect(await told(40)).toBe('dog food');
    expect(await told(20)).toBe('cat food');
    expect(await told(10)).toBe('cat food');
    expect(await told(5)).toBe('groceries');
    expect(await told(40, { category: 'gifts' })).toBe('gifts');
    expect(await told(40, { merchant: 'Tesco Extra' })).toBe('groceries');
    expect(await categoryOf(userId, first)).toBe('dog food');
    const stranger = newId('usr');
    expect(await categoryOf(stranger, await spend(stranger, { merchant: 'Tesco', occurredAt: after(40) }))).toBe('groceries');
  });

  test('of a merchant leaves what is counted already as it is, though clocks differ', async () => {
    const userId = newId('usr');
    const [first, ahead] = [
      await spend(userId, { merchant: 'Tesco', occurredAt: noon }),
      await spend(userId, { merchant: 'Tesco', occurredAt: after(20) }),
    ];
    await say(userId, first, 'cat food', { applyToMerchant: true, at: after(10) });
    await say(userId, first, 'dog food', { applyToMerchant: true, at: after(5) });
    const rows = await world.database.sql<{ since: Date; category: string }[]>`
      select since, category from merchant_categories where user_id = ${toUuid(userId, 'usr')} order by since`;
    expect(rows.map(({ since, category }) => [since.getTime() - after(20).getTime(), category])).toEqual([
      [1, 'cat food'],
      [2, 'dog food'],
    ]);
    expect(await categoryOf(userId, ahead)).toBe('groceries');
  });

  test('says the same twice without a trace', async () => {
    const userId = newId('usr');
    const id = await spend(userId, { merchant: 'Corner Shop' });
    for (const minutes of [1, 2, 3]) await say(userId, id, 'pets', { applyToMerchant: true, at: after(minutes) });
    const rows = await world.database.sql`select 1 from merchant_categories where merchant_key = 'corner shop'`;
    expect(rows).toHaveLength(1);
  });

  test('at once with others leaves sums that add up', async () => {
    const userId = newId('usr');
    const id = await spend(userId, { merchant: 'Tesco' });
    await Promise.all([...'abcdefgh'].flatMap((category) => [say(userId, id, category), spend(userId, { category })]));
    const { categories, totalMinor, transactionCount } = await readSpending(world.context, userId, '2024-02');
    expect(categories.reduce((sum, { totalMinor: part }) => sum + part, 0n)).toBe(totalMinor);
    expect([totalMinor, transactionCount]).toEqual([90_00n, 9]);
  });

  test.each([
    ['of nothing', { transactionId: 'nothing' }, 'NOT_FOUND', ['input', 'transactionId']],
    ['of what is not known', { transactionId: newId('txn') }, 'NOT_FOUND', ['input', 'transactionId']],
    ['to no category', { category: '\t' }, 'INVALID_CATEGORY', ['input', 'category']],
    ['of the merchant of what names none', { applyToMerchant: true }, 'NO_MERCHANT', ['input', 'applyToMerchant']],
  ])('%s is refused', async (_, given, code, path) => {
    const userId = newId('usr');
    const transactionId = await spend(userId);
    const before = await world.figures(userId);
    const refused = await categorizeTransaction(world.context, userId, {
      transactionId,
      category: 'pets',
      applyToMerchant: false,
      ...given,
    });
    expect(refused).toMatchObject({ ok: false, errors: [{ code, path }] });
    expect(await world.figures(userId)).toEqual(before);
  });

  test('is nobody’s but the sender’s', async () => {
    const sent = transfer({ senderId: newId('usr'), recipientId: newId('usr') });
    await world.complete(sent);
    expect(await say(sent.recipientId, sent.transactionId, 'pets')).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] });
    expect(await categoryOf(sent.recipientId, sent.transactionId)).toBeUndefined();
  });
});
