import { randomUUID } from 'node:crypto';
import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  CancelScheduleDocument,
  CreateScheduleDocument,
  NotificationsDocument,
  PauseScheduleDocument,
  PreviewScheduleDocument,
  ResumeScheduleDocument,
  type ScheduleCreateInput,
  ScheduleDocument,
  SchedulesDocument,
  SkipNextRunDocument,
  TransactionsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { mailTo } from './mailbox.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';
import { openSigner } from './tokens.ts';
import { send } from './wire.ts';

let stack: Stack;
let ada: Person;
let bob: Person;
beforeAll(async () => {
  stack = await startProduct({ transactions: { SCHEDULE_INTERVAL_MS: '100', SCHEDULES_PER_PERSON: '4' } });
  [ada, bob] = await Promise.all([join(stack.url, 'Ada'), join(stack.url, 'Bob')]);
});
afterAll(() => stack?.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const money = (amount: string, minorUnits: string) => ({ amount, currency: 'USD', minorUnits });
const refusals = (errors: readonly { readonly code: string; readonly path?: readonly string[] | null }[]) =>
  errors.map(({ code, path }) => [code, path?.join('.') ?? null]);

async function create({ client }: Person, changes: Partial<ScheduleCreateInput> = {}) {
  const input = {
    recipientId: bob.id,
    amount: usd('5.00'),
    cron: '0 9 1 1 *',
    timeZone: 'Europe/Berlin',
    idempotencyKey: randomUUID(),
  };
  return (await client.execute(CreateScheduleDocument, { input: { ...input, ...changes } })).scheduleCreate;
}
async function made(person: Person, changes: Partial<ScheduleCreateInput> = {}): Promise<string> {
  const { schedule, userErrors } = await create(person, changes);
  if (!schedule) throw new Error(JSON.stringify(userErrors));
  return schedule.id;
}
const read = async ({ client }: Person, id: string) => (await client.execute(ScheduleDocument, { id })).schedule;

describe('a schedule', () => {
  test('is made, and shows its next runs by the clocks of its zone', async () => {
    const answer = await create(ada, { cron: '0 9 31 * *', recipientId: null, recipientHandle: `@${bob.handle.toUpperCase()}` });
    expect(answer).toEqual({
      schedule: {
        id: expect.stringMatching(/^sch_/),
        status: 'ACTIVE',
        cron: '0 9 31 * *',
        timeZone: 'Europe/Berlin',
        nextRunAt: expect.any(String),
        upcoming: expect.any(Array),
        failureCount: 0,
      },
      userErrors: [],
    });
    const upcoming = answer.schedule?.upcoming ?? [];
    expect(upcoming[0]).toBe(answer.schedule?.nextRunAt);
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Berlin',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
    expect(upcoming.map((run) => clock.format(new Date(run)))).toEqual(['31, 9:00', '31, 9:00', '31, 9:00']);
    expect((await read(ada, answer.schedule?.id ?? ''))?.recipient).toEqual({ id: bob.id, displayName: 'Bob' });
  });

  test('is one for its key, and another input under that is refused', async () => {
    const person = await join(stack.url);
    const idempotencyKey = randomUUID();
    const first = await create(person, { idempotencyKey });
    expect(await create(person, { idempotencyKey })).toEqual(first);
    const reused = await create(person, { idempotencyKey, amount: usd('6.00') });
    expect(refusals(reused.userErrors)).toEqual([['IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey']]);
  });

  test.each<[string, string | null, Partial<ScheduleCreateInput>]>([
    ['INVALID_AMOUNT', 'input.amount.amount', { amount: usd('0') }],
    ['INVALID_IDEMPOTENCY_KEY', 'input.idempotencyKey', { idempotencyKey: '' }],
    ['INVALID_RECIPIENT', 'input', { recipientId: null }],
    ['RECIPIENT_NOT_FOUND', 'input.recipientId', { recipientId: newId('usr') }],
    ['RECIPIENT_NOT_FOUND', 'input.recipientHandle', { recipientId: null, recipientHandle: 'nobody_at_all' }],
    ['INVALID_NOTE', 'input.note', { note: 'x'.repeat(281) }],
    ['INVALID_CRON', 'input.cron', { cron: '@daily' }],
    ['TOO_FREQUENT', 'input.cron', { cron: '* * * * *' }],
    ['UNKNOWN_TIME_ZONE', 'input.timeZone', { timeZone: 'Mars/Olympus' }],
    ['END_BEFORE_START', 'input.endsAt', { startsAt: '2030-01-02T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' }],
    ['NO_RUN_BEFORE_END', 'input.endsAt', { endsAt: '2020-01-01T00:00:00Z' }],
  ])('is refused: %s at %s', async (code, path, changes) => {
    const answer = await create(ada, changes);
    expect([answer.schedule, refusals(answer.userErrors)]).toEqual([null, [[code, path]]]);
  });

  test('is refused to oneself, and beyond as many as one may have', async () => {
    const person = await join(stack.url);
    expect(refusals((await create(person, { recipientId: person.id })).userErrors)).toEqual([
      ['SELF_TRANSFER', 'input.recipientId'],
    ]);
    for (let count = 0; count < 4; count += 1) await made(person);
    expect(refusals((await create(person)).userErrors)).toEqual([['TOO_MANY_SCHEDULES', null]]);
  });

  test('is paused, resumed, skipped and cancelled by its owner only', async () => {
    const person = await join(stack.url);
    const id = await made(person);
    const pause = async ({ client }: Person) => (await client.execute(PauseScheduleDocument, { input: { id } })).schedulePause;
    const resume = async ({ client }: Person) => (await client.execute(ResumeScheduleDocument, { input: { id } })).scheduleResume;
    const cancel = async ({ client }: Person) => (await client.execute(CancelScheduleDocument, { input: { id } })).scheduleCancel;
    const skip = async ({ client }: Person, runAt?: string) =>
      (await client.execute(SkipNextRunDocument, { input: { id, runAt } })).scheduleSkipNext;
    for (const attempt of [pause, resume, cancel, skip]) {
      const foreign = await attempt(bob);
      expect([foreign.schedule, refusals(foreign.userErrors)]).toEqual([null, [['NOT_FOUND', 'input.id']]]);
    }
    expect(await read(bob, id)).toBeNull();

    const [first, second] = (await read(person, id))?.upcoming ?? [];
    expect(refusals((await resume(person)).userErrors)).toEqual([['NOT_PAUSED', 'input.id']]);
    expect(await pause(person)).toEqual({ schedule: { id, status: 'PAUSED' }, userErrors: [] });
    expect(await read(person, id)).toMatchObject({ pauseReason: 'OWNER', nextRunAt: null, upcoming: [], lastRun: null });
    expect(refusals((await pause(person)).userErrors)).toEqual([['NOT_ACTIVE', 'input.id']]);
    expect(refusals((await skip(person)).userErrors)).toEqual([['NOT_ACTIVE', 'input.id']]);
    expect(await resume(person)).toEqual({ schedule: { id, status: 'ACTIVE', nextRunAt: first }, userErrors: [] });
    expect(await skip(person, first)).toEqual({ schedule: { id, nextRunAt: second }, userErrors: [] });
    expect(await skip(person, first)).toEqual({ schedule: { id, nextRunAt: second }, userErrors: [] });
    expect(refusals((await skip(person, '2020-01-01T00:00:00Z')).userErrors)).toEqual([['RUN_NOT_NEXT', 'input.runAt']]);
    expect(await cancel(person)).toEqual({ schedule: { id, status: 'CANCELLED' }, userErrors: [] });
    expect(refusals((await cancel(person)).userErrors)).toEqual([['ALREADY_OVER', 'input.id']]);
  });

  test('is one of a list, newest first, page by page', async () => {
    const person = await join(stack.url);
    const ids = [await made(person), await made(person, { recipientId: ada.id }), await made(person)].reverse();
    const list = async (first?: number, after?: string) =>
      (await person.client.execute(SchedulesDocument, { first, after })).schedules;
    const all = await list();
    expect(all.nodes[1]).toEqual({
      id: ids[1],
      status: 'ACTIVE',
      cron: '0 9 1 1 *',
      nextRunAt: expect.any(String),
      amount: money('5.00', '500'),
      recipient: { id: ada.id, displayName: 'Ada' },
    });
    expect(all.nodes.map(({ id }) => id)).toEqual(ids);
    const page = await list(2);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = await list(2, page.pageInfo.endCursor ?? '');
    expect([...page.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(ids);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    await expect(list(101)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('is nothing for a key without the person: only a session makes one, a reading key reads it', async () => {
    const signer = await openSigner(stack);
    const id = await made(await join(stack.url));
    const token = await signer.sign({ userId: ada.id, scopes: ['transfers:write', 'transactions:read'] });
    const { errors } = await send(stack.url, PauseScheduleDocument, { input: { id } }, { token });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', requiredScopes: ['session'] } }]);
    expect((await send(stack.url, SchedulesDocument, {}, { token })).errors).toEqual([]);
    await signer.close();
  });
});

describe('a preview', () => {
  const preview = async (variables: { cron: string; timeZone: string; startsAt?: string; endsAt?: string; first?: number }) =>
    (await ada.client.execute(PreviewScheduleDocument, variables)).schedulePreview;

  test('tells the runs there would be', async () => {
    const spring = { cron: '30 2 * * *', timeZone: 'Europe/Berlin', startsAt: '2040-03-24T12:00:00Z' };
    expect(await preview({ ...spring, first: 3 })).toEqual([
      '2040-03-25T01:00:00.000Z',
      '2040-03-26T00:30:00.000Z',
      '2040-03-27T00:30:00.000Z',
    ]);
    expect(await preview({ ...spring, endsAt: '2040-03-26T00:30:00Z' })).toHaveLength(2);
    expect(await preview({ cron: '0 9 30 2 *', timeZone: 'UTC' })).toEqual([]);
  });

  test.each([
    [{ cron: 'nonsense', timeZone: 'UTC' }],
    [{ cron: '* * * * *', timeZone: 'UTC' }],
    [{ cron: '0 9 * * *', timeZone: 'Mars/Olympus' }],
    [{ cron: '0 9 * * *', timeZone: 'UTC', startsAt: '2030-01-02T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' }],
    [{ cron: '0 9 * * *', timeZone: 'UTC', first: 21 }],
    [{ cron: '0 9 * * *', timeZone: 'UTC', first: 0 }],
  ])('of what no schedule may be is refused: %j', async (variables) => {
    await expect(preview(variables)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('runs', () => {
  let sql: postgres.Sql;
  beforeAll(() => {
    sql = postgres(stack.environment.transactions?.DATABASE_URL ?? '', { max: 1, onnotice: () => {} });
  });
  afterAll(() => sql?.end());

  const makeDue = (id: string) => sql`update schedules set next_run_at = now() where id = ${toUuid(id, 'sch')}`;
  const toldOf = async ({ client }: Person) =>
    (await client.execute(NotificationsDocument, { first: 50 })).notifications.nodes.map(({ kind }) => kind);

  test('move the money, are told of ahead, and stand in the history as transfers', async () => {
    const person = await join(stack.url, 'Carol');
    await topUp(person, '20.00');
    const id = await made(person, { cron: '0 * * * *', note: 'pocket money' });
    await eventually(async () => expect(await toldOf(person)).toContain('SCHEDULED_TRANSFER_UPCOMING'));
    expect(await mailTo(person.email, /^We will send 5\.00 USD to Bob$/)).toContain('(Europe/Berlin)');
    await makeDue(id);
    await eventually(async () => expect((await read(person, id))?.lastRun?.status).toBe('COMPLETED'));
    const { transactions } = await person.client.execute(TransactionsDocument, { filter: { kind: 'TRANSFER' } });
    expect(transactions.nodes).toMatchObject([{ status: 'COMPLETED', note: 'pocket money', amount: money('5.00', '500') }]);
    expect((await read(person, id))?.lastRun?.transaction?.id).toBe(transactions.nodes[0]?.id);
  });

  test('that fail are told of, and pause their schedule at the third in a row', async () => {
    const person = await join(stack.url, 'Dan');
    const id = await made(person, { cron: '0 * * * *' });
    for (let failed = 1; failed <= 3; failed += 1) {
      await makeDue(id);
      await eventually(async () => expect((await read(person, id))?.failureCount).toBe(failed));
    }
    expect(await read(person, id)).toMatchObject({ status: 'PAUSED', pauseReason: 'FAILURES', lastRun: { status: 'FAILED' } });
    await eventually(async () => {
      const told = await toldOf(person);
      expect(told.filter((kind) => kind === 'SCHEDULED_TRANSFER_FAILED')).toHaveLength(3);
      expect(told).toContain('SCHEDULE_PAUSED');
      expect(told).not.toContain('TRANSFER_FAILED');
    });
    expect(await mailTo(person.email, /^Your scheduled transfers to Bob are paused$/)).toContain('3 transfers in a row');
  });

  test('come to their end with the last one, which is told', async () => {
    const person = await join(stack.url, 'Eve');
    await topUp(person, '20.00');
    const id = await made(person, { cron: '0 0 29 2 *', endsAt: '2032-12-31T00:00:00Z' });
    await sql`update schedules set ends_at = now() + interval '1 minute' where id = ${toUuid(id, 'sch')}`;
    await makeDue(id);
    await eventually(async () => expect(await read(person, id)).toMatchObject({ status: 'ENDED', nextRunAt: null }));
    await eventually(async () => expect(await toldOf(person)).toContain('SCHEDULE_ENDED'));
    expect(await mailTo(person.email, /^Your scheduled transfers to Bob have ended$/)).toContain('Nothing more will be sent');
  });
});
