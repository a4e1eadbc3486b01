import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { newTransfer } from '../test/new-transaction.ts';
import { admitTransfer } from './admit-transfer.ts';
import { beginTransaction } from './begin-transaction.ts';
import { readLimitUsage } from './limit-usage.ts';
import { moveTransaction } from './move-transaction.ts';
import type { Transaction } from './transaction.ts';
import { writeReversal } from './write-reversal.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain();
});
afterAll(() => domain.close());

interface Sending {
  readonly userId?: Id<'usr'>;
  readonly dailyMinor?: bigint;
  readonly limitMinor?: bigint;
  readonly idempotencyKey?: string;
}

/** Sends with a key whose budget is 100 unless another is given, and limits that are no matter. */
async function send(apiKeyId: Id<'key'>, amountMinor: bigint, sending: Sending = {}): Promise<Transaction> {
  const { userId = newId('usr'), dailyMinor = 100n, limitMinor = 1_000_000n, idempotencyKey = newId('key') } = sending;
  const input = newTransfer({
    senderId: userId,
    principalId: userId,
    amountMinor,
    base: { amountMinor, currency: 'USD' },
    reservation: {
      userId,
      amountMinor,
      dailyMinor: limitMinor,
      monthlyMinor: limitMinor,
      spending: { apiKeyId, amountMinor, dailyMinor },
    },
    idempotencyKey,
  });
  return (await beginTransaction(domain.context, input)).transaction;
}

const fail = (transaction: Transaction) =>
  moveTransaction(domain.context, transaction, { to: 'FAILED', step: 'DONE', failureCode: 'INSUFFICIENT_FUNDS' });

async function spent(apiKeyId: Id<'key'>): Promise<bigint | undefined> {
  const [row] = await domain.context.database.sql<{ used_minor: bigint }[]>`
    select used_minor from api_key_spending where api_key_id = ${toUuid(apiKeyId, 'key')}`;
  return row?.used_minor;
}

describe('the budget of an API key', () => {
  test('lets pass what reaches it exactly, and not a cent more', async () => {
    const key = newId('key');
    expect(await send(key, 101n)).toMatchObject({ status: 'FAILED', failureCode: 'API_KEY_BUDGET_EXCEEDED', counted: false });
    expect(await send(key, 99n)).toMatchObject({ status: 'PROCESSING', counted: true });
    expect(await send(key, 2n)).toMatchObject({ status: 'FAILED', failureCode: 'API_KEY_BUDGET_EXCEEDED' });
    expect(await send(key, 1n)).toMatchObject({ status: 'PROCESSING' });
    expect(await spent(key)).toBe(100n);
  });

  test('counts nothing of what a limit refuses, and a limit nothing of what the budget refuses', async () => {
    const key = newId('key');
    const userId = newId('usr');
    expect(await send(key, 60n, { userId, limitMinor: 50n })).toMatchObject({ failureCode: 'LIMIT_EXCEEDED' });
    expect(await spent(key)).toBe(0n);
    expect(await send(key, 101n, { userId })).toMatchObject({ failureCode: 'API_KEY_BUDGET_EXCEEDED' });
    expect((await readLimitUsage(domain.context, userId)).daily.usedMinor).toBe(0n);
  });

  test('is told by its own reason in the event, once', async () => {
    const refused = await send(newId('key'), 101n);
    const events = await domain.context.database.sql<{ type: string; code: string | null }[]>`
      select type, payload->>'failureCode' as code from outbox where key = ${refused.id} order by id`;
    expect(events.map(({ type, code }) => [type, code])).toEqual([
      ['transaction.created', null],
      ['transaction.failed', 'API_KEY_BUDGET_EXCEEDED'],
    ]);
  });

  test('is one key’s: another of the same person has its own', async () => {
    const userId = newId('usr');
    expect((await send(newId('key'), 100n, { userId })).status).toBe('PROCESSING');
    expect((await send(newId('key'), 100n, { userId })).status).toBe('PROCESSING');
  });

  test('gets back what fails, once, and only on the day it was counted', async () => {
    const key = newId('key');
    const first = await send(key, 60n);
    const old = await send(key, 40n);
    await fail(first);
    await fail(first);
    expect(await spent(key)).toBe(40n);
    await domain.context.database.sql`
      update transactions set spending_day = spending_day - 1 where id = ${toUuid(old.id, 'txn')}`;
    await fail(old);
    expect(await spent(key)).toBe(40n);
  });

  test('gets back what an operator takes back, as the limits do', async () => {
    const key = newId('key');
    const userId = newId('usr');
    const completed = await moveTransaction(domain.context, await send(key, 60n, { userId }), { to: 'COMPLETED', step: 'DONE' });
    if (completed === null) throw new Error('nobody else moves it');
    const taken = { takenMinor: 60n, shortMinor: 0n, restoredMinor: 60n, actor: newId('usr'), reason: 'sent twice' };
    expect(await writeReversal(domain.context, completed, taken)).toMatchObject({ status: 'REVERSED' });
    expect(await writeReversal(domain.context, completed, taken)).toBeNull();
    expect(await spent(key)).toBe(0n);
    expect((await readLimitUsage(domain.context, userId)).daily.usedMinor).toBe(0n);
  });

  test('starts again the next day', async () => {
    const key = newId('key');
    await send(key, 100n);
    await domain.context.database.sql`update api_key_spending set day = day - 1 where api_key_id = ${toUuid(key, 'key')}`;
    expect((await send(key, 70n)).status).toBe('PROCESSING');
    expect(await spent(key)).toBe(70n);
  });

  test('counts a request that is repeated once, however many come at once', async () => {
    const key = newId('key');
    const repeated = { userId: newId('usr'), idempotencyKey: newId('key') };
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(key, 60n, repeated)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await spent(key)).toBe(60n);
  });

  test('refuses a currency whose worth in its own is not known', async () => {
    const limits = { frozen: false, currency: 'USD', perTransactionMinor: 1_000n, dailyMinor: 1_000n, monthlyMinor: 1_000n };
    const applicant = {
      id: newId('txn'),
      senderId: newId('usr'),
      recipientId: newId('usr'),
      amountMinor: 1n,
      currency: 'USD',
      ipAddress: null,
      budget: { apiKeyId: newId('key'), amountMinor: 100n, currency: 'XXX' },
      inPayoutBatch: false,
    };
    expect(await admitTransfer(domain.context, applicant, limits)).toMatchObject({ error: { code: 'CURRENCY_NOT_SUPPORTED' } });
  });

  test('is never passed, whatever is sent and fails at once, of however many people', async () => {
    const amounts = fc.array(fc.record({ amountMinor: fc.bigInt(1n, 60n), sender: fc.nat(2), fails: fc.boolean() }), {
      minLength: 2,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(amounts, async (sendings) => {
        const key = newId('key');
        const people = [newId('usr'), newId('usr'), newId('usr')];
        const results = await Promise.all(
          sendings.map(async ({ amountMinor, sender, fails }) => {
            const transaction = await send(key, amountMinor, { userId: people[sender] ?? newId('usr') });
            const accepted = transaction.status === 'PROCESSING';
            if (accepted && fails) await fail(transaction);
            return { amountMinor, stands: accepted && !fails, accepted };
          }),
        );
        const standing = results.filter(({ stands }) => stands).reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        expect(standing).toBeLessThanOrEqual(100n);
        expect(await spent(key)).toBe(standing);
        // A refusal had a reason: without the failures, what was accepted and the smallest that was not do not fit together.
        const refused = results.filter(({ accepted }) => !accepted).map(({ amountMinor }) => amountMinor);
        const accepted = results.filter((result) => result.accepted).reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        for (const amountMinor of refused) expect(accepted + amountMinor).toBeGreaterThan(100n);
      }),
      { numRuns: 40 },
    );
  });
});
