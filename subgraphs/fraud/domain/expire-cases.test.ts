import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { transactionCancelled, transactionCompleted, transactionFailed } from '@mint/schema/events/transactions.ts';
import { ReviewVerdict } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onTransactionCancelled } from '../events/on-transaction-cancelled.ts';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';
import { onTransactionFailed } from '../events/on-transaction-failed.ts';
import { openWorld, transactionPayload, type World } from '../test/world.ts';
import { expireCases } from './expire-cases.ts';
import { findCases } from './find-cases.ts';
import type { FraudCase } from './fraud-case.ts';
import { listReviewQueue } from './list-review-queue.ts';
import { openCase } from './open-case.ts';
import { recordOutcome } from './record-outcome.ts';
import { startCaseExpiry } from './workers.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { CASE_SWEEP_INTERVAL_MS: '50' } });
});
afterAll(() => world.close());

const open = (transactionId = newId('txn')) =>
  openCase(world.context, {
    transactionId,
    senderId: newId('usr'),
    recipientId: newId('usr'),
    amountMinor: 1_000n,
    currency: 'USD',
    score: 60,
    findings: [],
  });
const overdue = (cases: readonly FraudCase[]) =>
  world.database.sql`
    update fraud_cases set expires_at = now() - interval '1 millisecond'
    where id = any(${cases.map(({ id }) => toUuid(id, 'frc'))}::uuid[]) and outcome is null`;
const now = async (id: Id<'frc'>) => (await findCases(world.context, [id])).get(id);

describe('cases past their time', () => {
  test('expire once, however many sweeps come by at once', async () => {
    const cases = await Promise.all(Array.from({ length: 120 }, () => open()));
    await overdue(cases);
    const found = await Promise.all(Array.from({ length: 6 }, () => expireCases(world.context)));
    let rest = 0;
    for (let more = 1; more > 0; rest += more) more = await expireCases(world.context);
    expect(found.reduce((sum, count) => sum + count, rest)).toBe(120);
    for (const { id, transactionId } of cases) {
      expect(await now(id)).toMatchObject({ outcome: 'EXPIRED', reason: null, decidedBy: null });
      expect(await world.told(transactionId)).toEqual(['fraud.case_opened', 'fraud.case_expired']);
      expect(world.transactions.verdicts.get(transactionId)).toEqual([ReviewVerdict.EXPIRED]);
    }
  });

  test('have one outcome when somebody decides as they expire', async () => {
    const cases = await Promise.all(Array.from({ length: 30 }, () => open()));
    const answers = await Promise.all(
      cases.flatMap((fraudCase) => [
        overdue([fraudCase]).then(() => expireCases(world.context)),
        recordOutcome(world.context, { caseId: fraudCase.id, outcome: 'APPROVED', actorId: null, reason: 'fine' }),
      ]),
    );
    while ((await expireCases(world.context)) > 0);
    for (const [index, { id, transactionId }] of cases.entries()) {
      const settled = await now(id);
      const answer = answers[index * 2 + 1] as Awaited<ReturnType<typeof recordOutcome>>;
      expect(answer.result).toBe(settled?.outcome === 'APPROVED' ? 'RECORDED' : 'ALREADY_DECIDED');
      const type = settled?.outcome === 'APPROVED' ? 'fraud.case_approved' : 'fraud.case_expired';
      expect(await world.told(transactionId)).toEqual(['fraud.case_opened', type]);
      expect(new Set(world.transactions.verdicts.get(transactionId)).size).toBe(1);
    }
  });

  test('are shown to nobody to decide on, before a sweep has come by', async () => {
    const [waiting, late] = [await open(), await open()];
    await overdue([late]);
    const queue = (await listReviewQueue(world.context, { after: null, limit: 100 })).map(({ id }) => id);
    expect([queue.includes(waiting.id), queue.includes(late.id)]).toEqual([true, false]);
    expect(await expireCases(world.context)).toBe(1);
  });

  test('expire while transactions is away: their events tell it', async () => {
    const fraudCase = await open();
    await overdue([fraudCase]);
    world.transactions.down = true;
    await expireCases(world.context).finally(() => {
      world.transactions.down = false;
    });
    expect(await now(fraudCase.id)).toMatchObject({ outcome: 'EXPIRED' });
    expect(await world.told(fraudCase.transactionId)).toEqual(['fraud.case_opened', 'fraud.case_expired']);
  });

  test('are let be before their time, and a stopped worker finishes what it has in hand', async () => {
    const [waiting, late] = [await open(), await open()];
    await overdue([late]);
    await startCaseExpiry(world.context, world.context.log).stop();
    expect(await now(waiting.id)).toMatchObject({ outcome: null });
    expect(await now(late.id)).toMatchObject({ outcome: 'EXPIRED' });
  });
});

describe('a transfer that ends by itself', () => {
  test.each([
    [
      'cancelled',
      (t: Id<'txn'>, e?: Id<'evt'>) =>
        world.deliver(onTransactionCancelled, transactionCancelled, transactionPayload({ transactionId: t }), e),
    ],
    [
      'failed',
      (t: Id<'txn'>, e?: Id<'evt'>) =>
        world.deliver(
          onTransactionFailed,
          transactionFailed,
          { ...transactionPayload({ transactionId: t }), failureCode: 'X' },
          e,
        ),
    ],
    [
      'completed',
      (t: Id<'txn'>, e?: Id<'evt'>) =>
        world.deliver(onTransactionCompleted, transactionCompleted, transactionPayload({ transactionId: t }), e),
    ],
  ])('%s, withdraws its open case, once', async (_, deliver) => {
    const { id, transactionId } = await open();
    const event = await deliver(transactionId);
    await deliver(transactionId, event);
    await deliver(transactionId);
    expect(await now(id)).toMatchObject({ outcome: 'WITHDRAWN' });
    expect(await world.told(transactionId)).toEqual(['fraud.case_opened', 'fraud.case_withdrawn']);
    const late = await recordOutcome(world.context, { caseId: id, outcome: 'APPROVED', actorId: null, reason: 'fine' });
    expect(late).toMatchObject({ result: 'ALREADY_DECIDED', transferSettled: true });
    expect(world.transactions.verdicts.get(transactionId)).toBeUndefined();
  });

  test('leaves a decided case as it is', async () => {
    const { id, transactionId } = await open();
    await recordOutcome(world.context, { caseId: id, outcome: 'BLOCKED', actorId: null, reason: 'no' });
    await world.deliver(onTransactionCancelled, transactionCancelled, transactionPayload({ transactionId }));
    expect(await now(id)).toMatchObject({ outcome: 'BLOCKED', reason: 'no' });
    expect(await world.told(transactionId)).toEqual(['fraud.case_opened', 'fraud.case_blocked']);
  });

  test('and an outcome can’t be altered by whoever writes', async () => {
    const { id } = await open();
    await recordOutcome(world.context, { caseId: id, outcome: 'BLOCKED', actorId: null, reason: 'no' });
    await expect(world.database.sql`update fraud_cases set outcome = 'APPROVED' where id = ${toUuid(id, 'frc')}`).rejects.toThrow(
      'final',
    );
  });
});
