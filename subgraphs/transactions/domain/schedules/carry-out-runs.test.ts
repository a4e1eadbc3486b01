import { toUuid } from '@mint/platform/ids/ids.ts';
import { Decision } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openScheduleDomain, type ScheduleDomain } from '../../test/schedule-domain.ts';
import { cancelTransaction } from '../cancel-transaction.ts';
import { findByKey } from '../find-transactions.ts';
import { keyIn } from '../send-transfer.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { carryOutRun, carryOutRuns } from './carry-out-runs.ts';
import { leaseRuns } from './lease-runs.ts';
import { planRuns } from './plan-runs.ts';
import { nextRun } from './recurrence.ts';
import { keyOfAttempt, SCHEDULE_KEY_SPACE, scheduleOfKey } from './run-key.ts';
import type { Schedule } from './schedule.ts';
import { settleRun } from './settle-run.ts';
import { workSchedules } from './work-schedules.ts';

let domain: ScheduleDomain;
beforeEach(async () => {
  domain = await openScheduleDomain();
});
afterEach(() => domain.close());

const yearly = { cron: '0 9 1 1 *' };
const poor = () => domain.person(0n);
const statusesOf = async (schedule: Schedule) => (await domain.runsOf(schedule)).map(({ status }) => status);
const typesOf = async (schedule: Schedule) => (await domain.eventsOf(schedule)).map(({ type }) => type.replace('schedule.', ''));
const transfersOf = (schedule: Schedule) =>
  domain.context.database.sql<{ status: string; idempotency_key: string }[]>`
    select status, idempotency_key from transactions where sender_id = ${toUuid(schedule.ownerId, 'usr')} order by created_at, id`;

/** Has a schedule due, planned and carried out. */
async function runOnce(schedule: Schedule, minutesAgo?: number): Promise<Date> {
  const dueAt = await domain.makeDue(schedule, minutesAgo);
  await workSchedules(domain.context);
  return dueAt;
}

/** Has a waiting run's next attempt made. */
async function retry(): Promise<void> {
  await domain.passTime();
  await carryOutRuns(domain.context);
}

describe('a run that is due', () => {
  test('is one ordinary transfer under a key of its own, and is told of', async () => {
    const schedule = await domain.schedule();
    const dueAt = await runOnce(schedule);
    expect(domain.posted).toMatchObject([{ from: schedule.ownerId, amountMinor: 500n }]);
    expect(await domain.runsOf(schedule)).toMatchObject([{ due_at: dueAt, status: 'COMPLETED', attempt: 1, failure_code: null }]);
    const [transfer] = await transfersOf(schedule);
    expect(transfer).toEqual({ status: 'COMPLETED', idempotency_key: `schedules ${schedule.id}/${dueAt.toISOString()}` });
    expect(await typesOf(schedule)).toEqual(['created', 'run_completed']);
    const after = await domain.reload(schedule);
    expect(after.nextRunAt?.getTime()).toBeGreaterThan(Date.now());
    expect(after.nextRunAt).toEqual(nextRun(schedule, new Date()));
    // The transfer's own events say whose run it was.
    const told = await domain.context.database.sql<{ payload: { scheduleId: string } }[]>`
      select payload from outbox where type like 'transaction.%'`;
    expect(told.map(({ payload }) => payload.scheduleId)).toEqual([schedule.id, schedule.id]);
  });

  test('runs once whatever number of workers look at it', async () => {
    const schedules = await Promise.all(Array.from({ length: 12 }, () => domain.schedule()));
    await Promise.all(schedules.map((schedule) => domain.makeDue(schedule)));
    await Promise.all(Array.from({ length: 4 }, () => workSchedules(domain.context)));
    await workSchedules(domain.context);
    expect(domain.posted).toHaveLength(12);
    expect(new Set(domain.posted.map(({ from }) => from)).size).toBe(12);
    expect((await Promise.all(schedules.map(statusesOf))).flat()).toEqual(Array.from({ length: 12 }, () => 'COMPLETED'));
  });

  test('runs once also when two workers have the same lease at the same moment', async () => {
    const schedule = await domain.schedule();
    await domain.makeDue(schedule);
    await planRuns(domain.context);
    const [run] = await leaseRuns(domain.context);
    if (run === undefined) throw new Error('nothing leased');
    await Promise.all([carryOutRun(domain.context, run), carryOutRun(domain.context, run), carryOutRun(domain.context, run)]);
    expect(domain.posted).toHaveLength(1);
    expect(await typesOf(schedule)).toEqual(['created', 'run_completed']);
  });

  test('isn’t lost when its process dies between the plan and the transfer', async () => {
    const schedule = await domain.schedule();
    await domain.makeDue(schedule);
    await planRuns(domain.context);
    expect(await leaseRuns(domain.context)).toHaveLength(1);
    // Nobody goes on: the lease keeps others away until it is over.
    expect(await carryOutRuns(domain.context)).toBe(0);
    expect(domain.posted).toEqual([]);
    await retry();
    expect(domain.posted).toHaveLength(1);
    expect(await statusesOf(schedule)).toEqual(['COMPLETED']);
  });

  test('isn’t doubled when its process dies between the transfer and writing what came of it', async () => {
    const schedule = await domain.schedule();
    await domain.makeDue(schedule);
    await planRuns(domain.context);
    const [run] = await leaseRuns(domain.context);
    if (run === undefined) throw new Error('nothing leased');
    const { context } = domain;
    // The database takes the transfer, and then nothing any more.
    const dying = { ...context, database: { ...context.database, transaction: () => Promise.reject(new Error('killed')) } };
    await carryOutRun(dying, run);
    expect(domain.posted).toHaveLength(1);
    expect(await statusesOf(schedule)).toEqual(['ASKED']);
    await retry();
    expect(domain.posted).toHaveLength(1);
    expect(await statusesOf(schedule)).toEqual(['COMPLETED']);
    expect(await typesOf(schedule)).toEqual(['created', 'run_completed']);
  });

  test('is the latest of those that were due while nobody looked', async () => {
    const schedule = await domain.schedule({ cron: '0 * * * *' });
    await runOnce(schedule, 60 * 24 * 3 + 1);
    expect(domain.posted).toHaveLength(1);
    const [run] = await domain.runsOf(schedule);
    expect(Date.now() - (run?.due_at.getTime() ?? 0)).toBeLessThan(3_600_000);
    expect((await domain.reload(schedule)).nextRunAt).toEqual(nextRun(schedule, new Date()));
  });

  test('waits while limits can’t be asked, fails nobody, and is missed once the next is due', async () => {
    const schedule = await domain.schedule(yearly);
    domain.peers.kycAway = true;
    await runOnce(schedule, 2);
    await retry();
    expect(await domain.runsOf(schedule)).toMatchObject([{ status: 'ASKED', attempt: 1 }]);
    expect((await domain.reload(schedule)).failureCount).toBe(0);
    await domain.makeDue(schedule, 1);
    await planRuns(domain.context);
    domain.peers.kycAway = false;
    await retry();
    expect(await statusesOf(schedule)).toEqual(['MISSED', 'COMPLETED']);
    expect(domain.posted).toHaveLength(1);
  });

  test('waits for its review, and ends as that does', async () => {
    const [approved, withdrawn] = [await domain.schedule(yearly), await domain.schedule(yearly)];
    domain.peers.decision = Decision.REVIEW;
    const dueAt = await runOnce(approved);
    await runOnce(withdrawn);
    domain.peers.decision = Decision.ALLOW;
    expect([await statusesOf(approved), await statusesOf(withdrawn)]).toEqual([['ASKED'], ['ASKED']]);
    const { context } = domain;
    const key = keyIn(SCHEDULE_KEY_SPACE, keyOfAttempt({ scheduleId: approved.id, dueAt, attempt: 1 }));
    const held = await findByKey(context, approved.ownerId, key);
    expect(held?.status).toBe('IN_REVIEW');
    const { sql } = context.database;
    await sql`
      update transactions set status = 'COMPLETED', step = 'DONE', completed_at = now() where sender_id = ${toUuid(approved.ownerId, 'usr')}`;
    await sql`
      update transactions set status = 'CANCELLED', step = 'DONE', completed_at = now() where sender_id = ${toUuid(withdrawn.ownerId, 'usr')}`;
    await sql`delete from work`;
    await retry();
    expect([await statusesOf(approved), await statusesOf(withdrawn)]).toEqual([['COMPLETED'], ['CANCELLED']]);
    expect((await domain.reload(withdrawn)).failureCount).toBe(0);
    expect(await cancelTransaction(context, { userId: approved.ownerId, id: held?.id ?? '' })).toMatchObject({ ok: false });
  });
});

describe('a run without enough money', () => {
  test('is tried again as often as the settings say, each time under another key, and moves money once', async () => {
    const schedule = await domain.schedule({ ...yearly, ownerId: await poor() });
    const dueAt = await runOnce(schedule);
    const waits = async () => {
      const [run] = await domain.context.database.sql<{ attempt: number; minutes: number }[]>`
        select attempt, round(extract(epoch from next_attempt_at - now()) / 60)::int as minutes from schedule_runs`;
      return run;
    };
    expect(await waits()).toEqual({ attempt: 2, minutes: 60 });
    // Not before its time.
    expect(await carryOutRuns(domain.context)).toBe(0);
    await retry();
    expect(await waits()).toEqual({ attempt: 3, minutes: 360 });
    domain.money.set(schedule.ownerId, 100_000n);
    await retry();
    expect(await domain.runsOf(schedule)).toMatchObject([{ status: 'COMPLETED', attempt: 3 }]);
    expect(await transfersOf(schedule)).toEqual(
      ['', '/2', '/3'].map((suffix, index) => ({
        status: index === 2 ? 'COMPLETED' : 'FAILED',
        idempotency_key: `schedules ${schedule.id}/${dueAt.toISOString()}${suffix}`,
      })),
    );
    expect(domain.posted).toHaveLength(1);
    expect(await typesOf(schedule)).toEqual(['created', 'run_completed']);
    expect((await domain.reload(schedule)).failureCount).toBe(0);
  });

  test('fails after its last attempt, once, and is told of', async () => {
    const schedule = await domain.schedule({ ...yearly, ownerId: await poor() });
    await runOnce(schedule);
    for (const _ of [2, 3, 4]) await retry();
    expect(await domain.runsOf(schedule)).toMatchObject([{ status: 'FAILED', attempt: 4, failure_code: 'INSUFFICIENT_FUNDS' }]);
    await retry();
    expect(await transfersOf(schedule)).toHaveLength(4);
    const events = await domain.eventsOf(schedule);
    expect(events.map(({ type }) => type)).toEqual(['schedule.created', 'schedule.run_failed']);
    expect(events.at(-1)?.payload).toMatchObject({
      failureCode: 'INSUFFICIENT_FUNDS',
      attempts: 4,
      failureCount: 1,
      transactionId: expect.stringMatching(/^txn_/),
    });
  });

  test('waits no longer than until the next one is due', async () => {
    const hourly = await domain.schedule({ cron: '0 * * * *', ownerId: await poor() });
    await runOnce(hourly);
    expect(await statusesOf(hourly)).toEqual(['FAILED']);
    // Nor is it tried after it, when nobody looked in between.
    const schedule = await domain.schedule({ ...yearly, ownerId: await poor() });
    await runOnce(schedule, 2);
    expect(await statusesOf(schedule)).toEqual(['WAITING']);
    domain.money.set(schedule.ownerId, 100_000n);
    await domain.makeDue(schedule, 1);
    await planRuns(domain.context);
    await retry();
    expect(await statusesOf(schedule)).toEqual(['FAILED', 'COMPLETED']);
    expect(domain.posted).toHaveLength(1);
  });

  test('has one attempt more, however many workers find it refused', async () => {
    const schedule = await domain.schedule({ ...yearly, ownerId: await poor() });
    await domain.makeDue(schedule);
    await planRuns(domain.context);
    const [run] = await leaseRuns(domain.context);
    if (run === undefined) throw new Error('nothing leased');
    const end = { status: 'FAILED', failureCode: 'INSUFFICIENT_FUNDS', transactionId: null, isLast: false } as const;
    await Promise.all([1, 2, 3].map(() => settleRun(domain.context, run, end)));
    expect(await domain.runsOf(schedule)).toMatchObject([{ status: 'WAITING', attempt: 2 }]);
  });
});

describe('failed runs', () => {
  const failThrice = async (schedule: Schedule, from = 3) => {
    for (const minutesAgo of [from, from - 1, from - 2]) await runOnce(schedule, minutesAgo);
  };

  test('pause their schedule at the third in a row, which says so', async () => {
    const schedule = await domain.schedule(yearly);
    domain.peers.frozen = true;
    await failThrice(schedule);
    expect(await domain.reload(schedule)).toMatchObject({
      status: 'PAUSED',
      pauseReason: 'FAILURES',
      failureCount: 3,
      nextRunAt: null,
    });
    expect(await typesOf(schedule)).toEqual(['created', 'run_failed', 'run_failed', 'run_failed', 'paused']);
    expect((await domain.eventsOf(schedule)).at(-1)?.payload).toMatchObject({ reason: 'FAILURES', failureCount: 3 });
    expect(await transfersOf(schedule)).toEqual([]);
  });

  test('are counted anew after one that succeeds', async () => {
    const schedule = await domain.schedule(yearly);
    domain.peers.perTransactionMinor = 1n;
    await runOnce(schedule, 4);
    await runOnce(schedule, 3);
    expect((await domain.reload(schedule)).failureCount).toBe(2);
    domain.peers.perTransactionMinor = 1_000_000n;
    await runOnce(schedule, 2);
    expect((await domain.reload(schedule)).failureCount).toBe(0);
    domain.peers.decision = Decision.BLOCK;
    await runOnce(schedule, 1);
    expect(await domain.reload(schedule)).toMatchObject({ status: 'ACTIVE', failureCount: 1 });
    expect((await domain.runsOf(schedule)).map(({ failure_code }) => failure_code)).toEqual([
      'LIMIT_EXCEEDED',
      'LIMIT_EXCEEDED',
      null,
      'BLOCKED_BY_FRAUD_RULES',
    ]);
  });

  test('pause their schedule at once when no run could succeed: its recipient has gone', async () => {
    const schedule = await domain.schedule(yearly);
    await domain.context.database.sql`delete from payees where user_id = ${toUuid(schedule.recipientId, 'usr')}`;
    await runOnce(schedule);
    expect(await domain.reload(schedule)).toMatchObject({ status: 'PAUSED', pauseReason: 'UNPAYABLE', failureCount: 1 });
    expect(await typesOf(schedule)).toEqual(['created', 'run_failed', 'paused']);
  });
});

describe('a schedule that stops while a run is under way', () => {
  test('has it made no more when nothing was made yet', async () => {
    const schedule = await domain.schedule(yearly);
    domain.peers.kycAway = true;
    await runOnce(schedule);
    await cancelSchedule(domain.context, { id: schedule.id, userId: schedule.ownerId });
    domain.peers.kycAway = false;
    await retry();
    expect(await statusesOf(schedule)).toEqual(['CANCELLED']);
    expect(domain.posted).toEqual([]);
  });

  test('lets it come to its end when its transfer exists', async () => {
    const schedule = await domain.schedule(yearly);
    domain.peers.decision = Decision.REVIEW;
    await runOnce(schedule);
    await cancelSchedule(domain.context, { id: schedule.id, userId: schedule.ownerId });
    await domain.context.database.sql`update transactions set status = 'COMPLETED', step = 'DONE', completed_at = now()`;
    await domain.context.database.sql`delete from work`;
    await retry();
    expect(await statusesOf(schedule)).toEqual(['COMPLETED']);
    expect(await typesOf(schedule)).toEqual(['created', 'cancelled', 'run_completed']);
    expect((await domain.reload(schedule)).status).toBe('CANCELLED');
  });
});

describe('the last run', () => {
  const last = async (ownerId?: `usr_${string}`) => {
    const schedule = await domain.schedule({ ...yearly, ...(ownerId && { ownerId }) });
    await domain.context.database
      .sql`update schedules set ends_at = now() + interval '1 hour' where id = ${toUuid(schedule.id, 'sch')}`;
    return schedule;
  };

  test('ends its schedule once it has its outcome, not before', async () => {
    const schedule = await last(await poor());
    await runOnce(schedule);
    expect(await domain.reload(schedule)).toMatchObject({ status: 'ACTIVE', nextRunAt: null });
    domain.money.set(schedule.ownerId, 100_000n);
    await retry();
    expect(await domain.reload(schedule)).toMatchObject({ status: 'ENDED', nextRunAt: null });
    expect(await typesOf(schedule)).toEqual(['created', 'run_completed', 'ended']);
  });

  test('that fails ends its schedule rather than pause it', async () => {
    const schedule = await last();
    domain.peers.frozen = true;
    await domain.context.database.sql`update schedules set failure_count = 2`;
    await runOnce(schedule);
    expect(await domain.reload(schedule)).toMatchObject({ status: 'ENDED', pauseReason: null, failureCount: 3 });
    expect(await typesOf(schedule)).toEqual(['created', 'run_failed', 'ended']);
  });
});

test('a key is read as a schedule’s only in the schedules’ own space', async () => {
  const { id } = await domain.schedule();
  const key = keyOfAttempt({ scheduleId: id, dueAt: new Date(0), attempt: 2 });
  expect(key).toBe(`${id}/1970-01-01T00:00:00.000Z/2`);
  expect(scheduleOfKey(keyIn(SCHEDULE_KEY_SPACE, key))).toBe(id);
  for (const other of [key, keyIn('social', key), 'schedules', 'schedules nonsense/x', ''])
    expect(scheduleOfKey(other)).toBeNull();
});
