import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScheduleDomain, type ScheduleDomain } from '../../test/schedule-domain.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { carryOutRuns } from './carry-out-runs.ts';
import { giveNotice } from './give-notice.ts';
import { pauseSchedule } from './pause-schedule.ts';
import { planRuns } from './plan-runs.ts';
import { upcomingRuns } from './preview-runs.ts';
import { nextRun } from './recurrence.ts';
import { resumeSchedule } from './resume-schedule.ts';
import type { Schedule } from './schedule.ts';
import { skipNextRun } from './skip-next-run.ts';

let domain: ScheduleDomain;
beforeAll(async () => {
  domain = await openScheduleDomain();
});
afterAll(() => domain.close());

const refOf = ({ id, ownerId }: Schedule) => ({ id, userId: ownerId });
const codesOf = (result: { ok: boolean; errors?: readonly { code: string }[] }) => result.errors?.map(({ code }) => code) ?? [];
const typesOf = async (schedule: Schedule) => (await domain.eventsOf(schedule)).map(({ type }) => type);

describe('a schedule of somebody else, or none', () => {
  test.each([
    ['paused', pauseSchedule],
    ['resumed', resumeSchedule],
    ['cancelled', cancelSchedule],
    ['skipped', skipNextRun],
  ])('is not found to be %s', async (_, change) => {
    const schedule = await domain.schedule();
    for (const ref of [
      { id: schedule.id, userId: newId('usr') },
      { id: newId('sch'), userId: schedule.ownerId },
      { id: 'x', userId: schedule.ownerId },
    ]) {
      expect(codesOf(await change(domain.context, ref))).toEqual(['NOT_FOUND']);
    }
    expect(await domain.reload(schedule)).toEqual(schedule);
  });
});

describe('a pause', () => {
  test('stops the runs, gives up one that waits for money, and is told of', async () => {
    const schedule = await domain.schedule({ ownerId: await domain.person(0n) });
    await domain.makeDue(schedule);
    await planRuns(domain.context);
    await carryOutRuns(domain.context);
    expect(await domain.runsOf(schedule)).toMatchObject([{ status: 'WAITING', attempt: 2 }]);
    const paused = await pauseSchedule(domain.context, refOf(schedule));
    expect(paused).toMatchObject({ ok: true, value: { status: 'PAUSED', pauseReason: 'OWNER', nextRunAt: null } });
    expect(await domain.runsOf(schedule)).toMatchObject([{ status: 'CANCELLED' }]);
    domain.money.set(schedule.ownerId, 100_000n);
    await domain.passTime();
    expect(await carryOutRuns(domain.context)).toBe(0);
    expect(codesOf(await pauseSchedule(domain.context, refOf(schedule)))).toEqual(['NOT_ACTIVE']);
    expect(codesOf(await skipNextRun(domain.context, refOf(schedule)))).toEqual(['NOT_ACTIVE']);
    expect(await typesOf(schedule)).toEqual(['schedule.created', 'schedule.paused']);
    expect(upcomingRuns(await domain.reload(schedule), 5)).toEqual([]);
  });

  test('ends with the next run from then on, none of the past, and failures forgotten', async () => {
    const schedule = await domain.schedule();
    expect(codesOf(await resumeSchedule(domain.context, refOf(schedule)))).toEqual(['NOT_PAUSED']);
    await domain.makeDue(schedule, 60 * 24 * 30);
    await domain.context.database.sql`update schedules set failure_count = 2 where id = ${toUuid(schedule.id, 'sch')}`;
    await pauseSchedule(domain.context, refOf(schedule));
    const before = new Date();
    const resumed = await resumeSchedule(domain.context, refOf(schedule));
    expect(resumed).toMatchObject({ ok: true, value: { status: 'ACTIVE', pauseReason: null, failureCount: 0 } });
    expect((await domain.reload(schedule)).nextRunAt).toEqual(nextRun(schedule, before));
    expect(await planRuns(domain.context)).toBe(0);
    expect(await typesOf(schedule)).toEqual(['schedule.created', 'schedule.paused', 'schedule.resumed']);
  });

  test('cannot end when no run is left, and leaves a skipped run skipped', async () => {
    const schedule = await domain.schedule();
    const first = schedule.nextRunAt;
    await skipNextRun(domain.context, refOf(schedule));
    await pauseSchedule(domain.context, refOf(schedule));
    await resumeSchedule(domain.context, refOf(schedule));
    const { nextRunAt } = await domain.reload(schedule);
    expect(nextRunAt).toEqual(first && nextRun(schedule, first));
    await pauseSchedule(domain.context, refOf(schedule));
    await domain.context.database.sql`update schedules set ends_at = now() - interval '1 millisecond' where status = 'PAUSED'`;
    expect(codesOf(await resumeSchedule(domain.context, refOf(schedule)))).toEqual(['NO_RUN_BEFORE_END']);
  });
});

describe('a cancellation', () => {
  test('is for good, from active and from paused', async () => {
    const [active, paused] = [await domain.schedule(), await domain.schedule()];
    await pauseSchedule(domain.context, refOf(paused));
    for (const schedule of [active, paused]) {
      expect(await cancelSchedule(domain.context, refOf(schedule))).toMatchObject({
        ok: true,
        value: { status: 'CANCELLED', nextRunAt: null },
      });
      expect(codesOf(await cancelSchedule(domain.context, refOf(schedule)))).toEqual(['ALREADY_OVER']);
      expect(codesOf(await resumeSchedule(domain.context, refOf(schedule)))).toEqual(['NOT_PAUSED']);
      expect(codesOf(await pauseSchedule(domain.context, refOf(schedule)))).toEqual(['NOT_ACTIVE']);
    }
    expect(await typesOf(active)).toEqual(['schedule.created', 'schedule.cancelled']);
  });
});

describe('skipping the next run', () => {
  test('leaves out one, which never runs', async () => {
    const schedule = await domain.schedule();
    const [first, second, third] = upcomingRuns(schedule, 3);
    expect(await skipNextRun(domain.context, refOf(schedule))).toMatchObject({ ok: true, value: { nextRunAt: second } });
    expect(await domain.runsOf(schedule)).toMatchObject([{ due_at: first, status: 'SKIPPED' }]);
    expect(await typesOf(schedule)).toEqual(['schedule.created', 'schedule.run_skipped']);
    // Named by its moment, it is skipped once however often that is asked for.
    const named = { ...refOf(schedule), runAt: first ?? null };
    expect(await skipNextRun(domain.context, named)).toMatchObject({ ok: true, value: { nextRunAt: second } });
    expect(codesOf(await skipNextRun(domain.context, { ...named, runAt: third ?? null }))).toEqual(['RUN_NOT_NEXT']);
    expect(await skipNextRun(domain.context, { ...named, runAt: second ?? null })).toMatchObject({
      ok: true,
      value: { nextRunAt: third },
    });
  });

  test('ends a schedule that has no other run', async () => {
    const soon = new Date(Date.now() + 25 * 3_600_000);
    const schedule = await domain.schedule({ endsAt: soon });
    while ((await domain.reload(schedule)).nextRunAt !== null) await skipNextRun(domain.context, refOf(schedule));
    expect((await domain.reload(schedule)).status).toBe('ENDED');
    expect((await typesOf(schedule)).at(-1)).toBe('schedule.ended');
    expect(codesOf(await cancelSchedule(domain.context, refOf(schedule)))).toEqual(['ALREADY_OVER']);
  });

  test('is no longer possible once the last run is under way', async () => {
    const schedule = await domain.schedule({ ownerId: await domain.person(0n), endsAt: new Date(Date.now() + 26 * 3_600_000) });
    await domain.makeDue(schedule);
    await domain.context.database.sql`update schedules set ends_at = now() - interval '1 millisecond' where next_run_at < now()`;
    await planRuns(domain.context);
    expect(codesOf(await skipNextRun(domain.context, refOf(schedule)))).toEqual(['NO_RUN_TO_SKIP']);
  });
});

describe('notice', () => {
  const near = ({ id }: Schedule) =>
    domain.context.database
      .sql`update schedules set notice_at = now() - interval '1 millisecond' where id = ${toUuid(id, 'sch')}`;
  const told = async (schedule: Schedule) =>
    (await domain.eventsOf(schedule)).filter(({ type }) => type === 'schedule.run_upcoming').map(({ payload }) => payload.dueAt);

  test('is given once a run, by one of two workers, also after a pause; and of each next one', async () => {
    const schedule = await domain.schedule({ cron: '0 9 1 1 *' });
    await giveNotice(domain.context);
    expect(await told(schedule)).toEqual([]);
    await near(schedule);
    await Promise.all([giveNotice(domain.context), giveNotice(domain.context)]);
    const first = schedule.nextRunAt?.toISOString();
    expect(await told(schedule)).toEqual([first]);
    await pauseSchedule(domain.context, refOf(schedule));
    await resumeSchedule(domain.context, refOf(schedule));
    await giveNotice(domain.context);
    expect(await told(schedule)).toEqual([first]);
    const [row] = await domain.context.database
      .sql`select notice_at from schedules where notice_at is null and next_run_at = ${first ?? ''}`;
    expect(row).toBeDefined();
    await skipNextRun(domain.context, refOf(schedule));
    await near(schedule);
    await giveNotice(domain.context);
    expect(await told(schedule)).toHaveLength(2);
  });

  test('is given at once of a run that is nearer than that when its schedule is made', async () => {
    const schedule = await domain.schedule({ cron: '0 * * * *' });
    await giveNotice(domain.context);
    expect(await told(schedule)).toEqual([schedule.nextRunAt?.toISOString()]);
  });

  test('is not given of what is due already', async () => {
    const schedule = await domain.schedule({ cron: '0 9 1 1 *' });
    await domain.makeDue(schedule);
    await near(schedule);
    await giveNotice(domain.context);
    expect(await told(schedule)).toEqual([]);
  });
});
