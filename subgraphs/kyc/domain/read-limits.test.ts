import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { MAX_AMOUNT_MINOR } from '@mint/platform/money/money.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestKyc, type TestKyc } from '../test/open-kyc.ts';
import { changeFrozen } from './change-frozen.ts';
import { decideReview } from './decide-review.ts';
import type { Tier } from './machine.ts';
import { listTierLimits, openLimitReader } from './read-limits.ts';
import { setTierLimits } from './set-tier-limits.ts';

let kyc: TestKyc;
beforeAll(async () => {
  kyc = await openTestKyc();
});
afterAll(() => kyc?.close());

const limits = (tier: Tier, perTransactionMinor: bigint, dailyMinor: bigint, monthlyMinor: bigint) => ({
  tier,
  currency: 'USD',
  perTransactionMinor,
  dailyMinor,
  monthlyMinor,
});
const seeded = {
  UNVERIFIED: limits('UNVERIFIED', 5_000n, 10_000n, 20_000n),
  BASIC: limits('BASIC', 50_000n, 200_000n, 1_000_000n),
  VERIFIED: limits('VERIFIED', 1_000_000n, 5_000_000n, 20_000_000n),
};
const limitsOf = (userId: Id<'usr'>) => kyc.context.limits.limitsOf(userId);
const set = (changed: ReturnType<typeof limits>) =>
  setTierLimits(kyc.database, { limits: changed, reason: 'We know more', actor: 'operator' });

describe('what a person may send', () => {
  test('is what their tier may, from the moment they reach it; nothing known means UNVERIFIED', async () => {
    expect(await limitsOf(newId('usr'))).toEqual({ limits: seeded.UNVERIFIED, frozen: false });
    const { id, userId } = await kyc.pending();
    expect(await limitsOf(userId)).toEqual({ limits: seeded.BASIC, frozen: false });
    await decideReview(kyc.database, id, { decision: 'APPROVED', reason: 'Fine', actor: 'operator' });
    expect(await limitsOf(userId)).toEqual({ limits: seeded.VERIFIED, frozen: false });
    await changeFrozen(kyc.database, { userId, frozen: true, reason: 'a look', actor: 'operator' });
    expect(await limitsOf(userId)).toEqual({ limits: seeded.VERIFIED, frozen: true });
  });

  test('is read for all who ask at once in one query, each getting their own', async () => {
    const [stranger, ada] = [newId('usr'), await kyc.basic()];
    let queries = 0;
    const sql = new Proxy(kyc.database.sql, {
      apply(target, self, given) {
        queries += 1;
        return Reflect.apply(target, self, given) as unknown;
      },
    });
    const reader = openLimitReader({ sql });
    const answers = await Promise.all([stranger, ada, ada, stranger, ada].map((userId) => reader.limitsOf(userId)));
    expect(answers.map((answer) => answer.limits.tier)).toEqual(['UNVERIFIED', 'BASIC', 'BASIC', 'UNVERIFIED', 'BASIC']);
    expect(queries).toBe(1);
    // Nothing is remembered.
    await reader.limitsOf(ada);
    expect(queries).toBe(2);
  });
});

describe('a tier’s limits', () => {
  test('are in force with the next question, and told of with what they were', async () => {
    const userId = await kyc.basic();
    const changed = limits('BASIC', 0n, MAX_AMOUNT_MINOR, MAX_AMOUNT_MINOR);
    expect(await set(changed)).toEqual({ outcome: 'CHANGED', limits: changed });
    expect((await limitsOf(userId)).limits).toEqual(changed);
    expect(await set(changed)).toEqual({ outcome: 'UNCHANGED', limits: changed });
    expect((await set(seeded.BASIC)).outcome).toBe('CHANGED');
    expect(await listTierLimits(kyc.database)).toEqual([seeded.UNVERIFIED, seeded.BASIC, seeded.VERIFIED]);
    const told = await kyc.events('BASIC');
    expect(told).toHaveLength(2);
    expect(told[0]).toEqual({
      type: 'kyc.limits_changed',
      actor: 'operator',
      payload: {
        tier: 'BASIC',
        currency: 'USD',
        previous: { perTransactionMinor: '50000', dailyMinor: '200000', monthlyMinor: '1000000' },
        limits: { perTransactionMinor: '0', dailyMinor: String(MAX_AMOUNT_MINOR), monthlyMinor: String(MAX_AMOUNT_MINOR) },
        reason: 'We know more',
        changedAt: expect.any(String),
      },
    });
  });

  test.each([
    ['below zero', limits('VERIFIED', -1n, 1n, 1n), 'INVALID'],
    ['with less a day than a transaction', limits('VERIFIED', 2n, 1n, 3n), 'INVALID'],
    ['with less a month than a day', limits('VERIFIED', 1n, 3n, 2n), 'INVALID'],
    ['past what any amount may be', limits('VERIFIED', 1n, 2n, MAX_AMOUNT_MINOR + 1n), 'INVALID'],
    ['in another currency', { ...limits('VERIFIED', 1n, 2n, 3n), currency: 'EUR' }, 'CURRENCY_MISMATCH'],
  ])('%s are refused', async (_, wrong, outcome) => {
    expect(await set(wrong)).toEqual({ outcome, limits: seeded.VERIFIED });
    expect(await kyc.events('VERIFIED')).toEqual([]);
  });

  test('changed by two at once are those of the last, and each change tells what it found', async () => {
    const wanted = [1n, 2n, 3n, 4n].map((amount) => limits('UNVERIFIED', amount, amount, amount));
    await Promise.all(wanted.map(set));
    const told = (await kyc.events('UNVERIFIED')).map(({ payload }) => payload as { previous: object; limits: object });
    expect(told).toHaveLength(4);
    told.slice(1).forEach(({ previous }, index) => {
      expect(previous).toEqual(told[index]?.limits);
    });
    const [now] = await listTierLimits(kyc.database);
    expect(told.at(-1)?.limits).toMatchObject({ perTransactionMinor: String(now?.perTransactionMinor) });
  });
});
