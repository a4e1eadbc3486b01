import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScheduleDomain, type ScheduleDomain } from '../../test/schedule-domain.ts';
import { createSchedule, type ScheduleRequest } from './create-schedule.ts';

let domain: ScheduleDomain;
beforeAll(async () => {
  domain = await openScheduleDomain({ SCHEDULES_PER_PERSON: '3' });
});
afterAll(() => domain.close());

const asked = async (changes: Partial<ScheduleRequest> = {}): Promise<ScheduleRequest> => ({
  ownerId: await domain.person(),
  recipientId: await domain.person(),
  amount: { amount: '5.00', currency: 'USD' },
  cron: '0 9 * * *',
  timeZone: 'Europe/Berlin',
  idempotencyKey: newId('key'),
  word: { totpCode: null },
  ...changes,
});
const future = new Date(Date.now() + 40 * 86_400_000);

describe('a schedule', () => {
  test('is made active, with its next run and the moment of its notice, and told of once', async () => {
    const request = await asked({ note: ' rent ', cron: ' 0  9 1 * * ' });
    const { schedule, replayed, userErrors } = await createSchedule(domain.context, request);
    expect({ replayed, userErrors }).toEqual({ replayed: false, userErrors: [] });
    if (schedule === null) throw new Error('none');
    expect(schedule).toMatchObject({
      id: expect.stringMatching(/^sch_/),
      status: 'ACTIVE',
      pauseReason: null,
      cron: '0 9 1 * *',
      note: 'rent',
      amountMinor: 500n,
      failureCount: 0,
    });
    const events = await domain.eventsOf(schedule);
    expect(events).toMatchObject([
      { type: 'schedule.created', payload: { ownerId: request.ownerId, amountMinor: '500', cron: '0 9 1 * *', endsAt: null } },
    ]);
    const [row] = await domain.context.database.sql<{ ahead: string }[]>`
      select (next_run_at - notice_at)::text as ahead from schedules where id = (select max(id::text)::uuid from schedules)`;
    expect(row?.ahead).toMatch(/^(1 day|24:00:00)$/);
  });

  test('is the same for the same key and input, whatever has become of it; another input is refused', async () => {
    const request = await asked();
    const first = await createSchedule(domain.context, request);
    await domain.context.database.sql`update payees set handle = null`;
    const again = await createSchedule(domain.context, { ...request, cron: '0   9 * * *' });
    expect(again).toEqual({ schedule: first.schedule, replayed: true, userErrors: [] });
    for (const change of [{ cron: '0 10 * * *' }, { timeZone: 'UTC' }, { note: 'x' }, { endsAt: future }, { startsAt: future }]) {
      const reused = await createSchedule(domain.context, { ...request, ...change });
      expect(reused).toMatchObject({ schedule: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    }
    const at = await Promise.all(
      Array.from({ length: 5 }, () => createSchedule(domain.context, { ...request, idempotencyKey: 'k' })),
    );
    expect(new Set(at.map(({ schedule }) => schedule?.id)).size).toBe(1);
    expect(at.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  test.each<[string, string, Partial<ScheduleRequest>]>([
    ['INVALID_AMOUNT', 'input.amount.amount', { amount: { amount: '0', currency: 'USD' } }],
    ['INVALID_AMOUNT', 'input.amount.currency', { amount: { amount: '1', currency: 'XQQ' } }],
    ['INVALID_IDEMPOTENCY_KEY', 'input.idempotencyKey', { idempotencyKey: '' }],
    ['INVALID_RECIPIENT', 'input', { recipientHandle: 'somebody' }],
    ['INVALID_RECIPIENT', 'input', { recipientId: null }],
    ['RECIPIENT_NOT_FOUND', 'input.recipientId', { recipientId: 'usr_nobody' }],
    ['INVALID_NOTE', 'input.note', { note: 'x'.repeat(281) }],
    ['INVALID_CRON', 'input.cron', { cron: 'every day' }],
    ['INVALID_CRON', 'input.cron', { cron: '0 9 30 2 *' }],
    ['TOO_FREQUENT', 'input.cron', { cron: '*/30 * * * *' }],
    ['UNKNOWN_TIME_ZONE', 'input.timeZone', { timeZone: 'Mars/Olympus' }],
    ['END_BEFORE_START', 'input.endsAt', { startsAt: future, endsAt: new Date(future.getTime() - 1) }],
    ['NO_RUN_BEFORE_END', 'input.endsAt', { endsAt: new Date('2020-01-01T00:00:00Z') }],
    ['NO_RUN_BEFORE_END', 'input.endsAt', { cron: '0 9 30 2 *', endsAt: future }],
  ])('is refused as %s at %s: %j', async (code, path, changes) => {
    const { schedule, userErrors } = await createSchedule(domain.context, await asked(changes));
    expect([schedule, userErrors.map((error) => [error.code, error.path?.join('.')])]).toEqual([null, [[code, path]]]);
  });

  test('is refused to oneself, and all that is wrong is told at once', async () => {
    const ownerId = await domain.person();
    const toSelf = await createSchedule(domain.context, await asked({ ownerId, recipientId: ownerId }));
    expect(toSelf.userErrors).toMatchObject([{ code: 'SELF_TRANSFER', path: ['input', 'recipientId'] }]);
    const much = await createSchedule(domain.context, await asked({ cron: '', timeZone: '', idempotencyKey: '' }));
    expect(much.userErrors.map(({ code }) => code)).toEqual(['INVALID_IDEMPOTENCY_KEY', 'INVALID_CRON', 'UNKNOWN_TIME_ZONE']);
  });

  test('is not made while its recipient can’t be looked up; nothing is written', async () => {
    const request = await asked({ recipientId: newId('usr') });
    domain.peers.authAway = true;
    await expect(createSchedule(domain.context, request)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    domain.peers.authAway = false;
    const { userErrors } = await createSchedule(domain.context, request);
    expect(userErrors).toMatchObject([{ code: 'RECIPIENT_NOT_FOUND', path: ['input', 'recipientId'] }]);
  });

  test('is one of a bounded number that are not over, however many are asked for at once', async () => {
    const ownerId = await domain.person();
    const requests = await Promise.all(Array.from({ length: 6 }, () => asked({ ownerId })));
    const answers = await Promise.all(requests.map((request) => createSchedule(domain.context, request)));
    expect(answers.filter(({ schedule }) => schedule !== null)).toHaveLength(3);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['TOO_MANY_SCHEDULES']),
    );
    const made = answers.find(({ schedule }) => schedule !== null)?.schedule;
    await domain.context.database.sql`
      update schedules set status = 'CANCELLED', next_run_at = null, notice_at = null
      where idempotency_key = ${requests[answers.findIndex(({ schedule }) => schedule === made)]?.idempotencyKey ?? ''}`;
    expect((await createSchedule(domain.context, await asked({ ownerId }))).userErrors).toEqual([]);
  });

  test('needs a confirmed address where the product asks for one', async () => {
    const strict = { ...domain.context, config: { ...domain.context.config, REQUIRE_VERIFIED_EMAIL: true } };
    const { userErrors } = await createSchedule(strict, await asked());
    expect(userErrors).toMatchObject([{ code: 'EMAIL_NOT_VERIFIED', path: null }]);
  });
});
