import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTransfer } from '../test/new-transaction.ts';
import { beginTransaction } from './begin-transaction.ts';
import { readLimitUsage, remainingOf } from './limit-usage.ts';
import { moveTransaction } from './move-transaction.ts';
import type { Transaction } from './transaction.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain();
});
afterAll(() => domain.close());

const roomy = { dailyMinor: 1_000_000n, monthlyMinor: 1_000_000n };

async function send(userId: Id<'usr'>, amountMinor: bigint, limits: { dailyMinor: bigint; monthlyMinor: bigint } = roomy) {
  const base = { amountMinor, currency: 'USD' };
  const reservation = { userId, amountMinor, ...limits, spending: null };
  const input = newTransfer({ senderId: userId, principalId: userId, amountMinor, base, reservation });
  return (await beginTransaction(domain.context, input)).transaction;
}

const fail = (transaction: Transaction) =>
  moveTransaction(domain.context, transaction, { to: 'FAILED', step: 'DONE', failureCode: 'INSUFFICIENT_FUNDS' });

async function used(userId: Id<'usr'>): Promise<{ day: bigint; month: bigint }> {
  const { daily, monthly } = await readLimitUsage(domain.context, userId);
  return { day: daily.usedMinor, month: monthly.usedMinor };
}

/** As if what a person has sent so far had been sent so many days, or on the last day of the month before. */
const sentEarlier = (userId: Id<'usr'>, day: 'YESTERDAY' | 'LAST_MONTH' | 'TOMORROW') =>
  domain.context.database.sql`
    update limit_usage set day = case ${day}::text
      when 'LAST_MONTH' then (date_trunc('month', now() at time zone 'utc') - interval '1 day')::date
      when 'TOMORROW' then (now() at time zone 'utc')::date + 1
      else (now() at time zone 'utc')::date - 1 end
    where user_id = ${toUuid(userId, 'usr')}`;

describe('a limit', () => {
  test('lets pass what reaches it exactly, and not a cent more', async () => {
    const limits = { dailyMinor: 100n, monthlyMinor: 1_000n };
    const sender = newId('usr');
    expect(await send(sender, 99n, limits)).toMatchObject({ status: 'PROCESSING', counted: true });
    expect(await send(sender, 2n, limits)).toMatchObject({ status: 'FAILED', failureCode: 'LIMIT_EXCEEDED', counted: false });
    expect(await send(sender, 1n, limits)).toMatchObject({ status: 'PROCESSING' });
    expect(await send(sender, 1n, limits)).toMatchObject({ status: 'FAILED', failureCode: 'LIMIT_EXCEEDED' });
    expect(await used(sender)).toEqual({ day: 100n, month: 100n });
  });

  test('of the month holds though the day’s would allow it', async () => {
    const limits = { dailyMinor: 100n, monthlyMinor: 100n };
    const sender = newId('usr');
    const [first] = [await send(sender, 60n, limits)];
    await sentEarlier(sender, 'YESTERDAY');
    const sameMonth = new Date().getUTCDate() > 1;
    const second = await send(sender, 60n, limits);
    expect([first?.status, second.status]).toEqual(['PROCESSING', sameMonth ? 'FAILED' : 'PROCESSING']);
  });

  test('that is below one transfer lets none pass, and a first one counts nothing when refused', async () => {
    const sender = newId('usr');
    expect(await send(sender, 101n, { dailyMinor: 100n, monthlyMinor: 1_000n })).toMatchObject({ status: 'FAILED' });
    expect(await send(sender, 101n, { dailyMinor: 1_000n, monthlyMinor: 100n })).toMatchObject({ status: 'FAILED' });
    expect(await used(sender)).toEqual({ day: 0n, month: 0n });
  });

  test('is written with the transfer it refuses, in one commit: trail, both events, no work', async () => {
    const { sql } = domain.context.database;
    const refused = await send(newId('usr'), 2n, { dailyMinor: 1n, monthlyMinor: 1n });
    expect(refused).toMatchObject({ step: 'DONE', sequence: 2, completedAt: refused.createdAt });
    const told = await sql<{ type: string; payload: { failureCode?: string; sequence: number } }[]>`
      select type, payload from outbox where key = ${refused.id} order by seq`;
    expect(told.map(({ type, payload }) => [type, payload.sequence, payload.failureCode])).toEqual([
      ['transaction.created', 1, undefined],
      ['transaction.failed', 2, 'LIMIT_EXCEEDED'],
    ]);
    const id = toUuid(refused.id, 'txn');
    const trail = await sql`select status from transaction_events where transaction_id = ${id} order by sequence`;
    expect(trail.map(({ status }) => status)).toEqual(['PENDING', 'FAILED']);
    expect(await sql`select from work where transaction_id = ${id}`).toHaveLength(0);
  });
});

describe('what counts', () => {
  test('is given back once when a transfer fails, and stays when it completes', async () => {
    const sender = newId('usr');
    const [failing, completing] = [await send(sender, 30n), await send(sender, 12n)];
    expect(await Promise.all([fail(failing), fail(failing), fail(failing)]).then((m) => m.filter(Boolean))).toHaveLength(1);
    await moveTransaction(domain.context, completing, { to: 'COMPLETED', step: 'DONE' });
    expect(await used(sender)).toEqual({ day: 12n, month: 12n });
  });

  test('starts again with the day and with the month, in UTC', async () => {
    const sender = newId('usr');
    await send(sender, 30n);
    await sentEarlier(sender, 'LAST_MONTH');
    expect(await used(sender)).toEqual({ day: 0n, month: 0n });
    await send(sender, 5n);
    expect(await used(sender)).toEqual({ day: 5n, month: 5n });
    const { daily, monthly } = await readLimitUsage(domain.context, sender);
    const now = new Date();
    expect(daily.resetsAt).toEqual(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1)));
    expect(monthly.resetsAt).toEqual(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)));
  });

  test('takes nothing from a day or month that has begun since, when an old transfer fails', async () => {
    const sender = newId('usr');
    const old = await send(sender, 30n);
    await domain.context.database.sql`
      update transactions set limit_day = (date_trunc('month', limit_day) - interval '1 day')::date where id = ${toUuid(old.id, 'txn')}`;
    await sentEarlier(sender, 'LAST_MONTH');
    await send(sender, 7n);
    await fail(old);
    expect(await used(sender)).toEqual({ day: 7n, month: 7n });
  });

  test('never goes back to a day that is over, when statements cross midnight', async () => {
    const sender = newId('usr');
    await send(sender, 30n);
    await sentEarlier(sender, 'TOMORROW');
    const limits = { dailyMinor: 40n, monthlyMinor: 1_000n };
    expect(await send(sender, 11n, limits)).toMatchObject({ status: 'FAILED' });
    expect(await send(sender, 10n, limits)).toMatchObject({ status: 'PROCESSING' });
  });

  test('is nobody else’s', async () => {
    const [ada, grace] = [newId('usr'), newId('usr')];
    await send(ada, 30n);
    expect(await used(grace)).toEqual({ day: 0n, month: 0n });
  });
});

test('whatever is asked for at once, used never passes the limit, and used and remaining are the limit', async () => {
  const asked = fc.record({
    amounts: fc.array(fc.bigInt({ min: 1n, max: 40n }), { minLength: 50, maxLength: 50 }),
    fates: fc.array(fc.constantFrom('FAIL', 'COMPLETE', 'WAIT'), { minLength: 50, maxLength: 50 }),
    daily: fc.bigInt({ min: 1n, max: 600n }),
    monthly: fc.bigInt({ min: 1n, max: 600n }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ amounts, fates, daily, monthly }) => {
      const sender = newId('usr');
      const watch = { over: false };
      const look = async () => {
        const { day, month } = await used(sender);
        watch.over ||= day > daily || month > monthly;
      };
      let counted = 0n;
      await Promise.all(
        amounts.map(async (amountMinor, i) => {
          const transaction = await send(sender, amountMinor, { dailyMinor: daily, monthlyMinor: monthly });
          await look();
          if (transaction.status === 'FAILED') return;
          if (fates[i] === 'FAIL') await fail(transaction);
          else counted += amountMinor;
          if (fates[i] === 'COMPLETE') await moveTransaction(domain.context, transaction, { to: 'COMPLETED', step: 'DONE' });
        }),
      );
      await look();
      expect(watch.over).toBe(false);
      expect(await used(sender)).toEqual({ day: counted, month: counted });
      expect(counted <= daily && counted <= monthly).toBe(true);
      const limit = { amountMinor: daily, currency: 'USD' };
      expect(counted + remainingOf(limit, counted).amountMinor).toBe(daily);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('nothing remains of a limit that was lowered below what was used', () => {
  expect(remainingOf({ amountMinor: 10n, currency: 'USD' }, 11n).amountMinor).toBe(0n);
});
