import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import {
  scheduleEnded,
  schedulePaused,
  scheduleRunFailed,
  scheduleRunUpcoming,
  transactionFailed,
} from '@mint/schema/events/transactions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listNotifications } from '../domain/list-notifications.ts';
import { openWorld, type World } from '../test/world.ts';
import { onScheduleEnded } from './on-schedule-ended.ts';
import { onSchedulePaused } from './on-schedule-paused.ts';
import { onScheduleRunFailed } from './on-schedule-run-failed.ts';
import { onScheduleRunUpcoming } from './on-schedule-run-upcoming.ts';
import { onTransactionFailed } from './on-transaction-failed.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const inboxOf = (userId: Id<'usr'>) => listNotifications(world.context, userId, { limit: 100, before: null, unreadOnly: false });
const emailsOf = (userId: Id<'usr'>) =>
  world.database.sql<{ template: string; data: Record<string, unknown> }[]>`
    select template, data from emails where user_id = ${toUuid(userId, 'usr')} order by template`;

/** A schedule between two people, as its events tell of it. */
function scheduled() {
  const [owner, recipient] = [world.auth.addUser('Alice'), world.auth.addUser('Bob')];
  const facts = {
    scheduleId: newId('sch'),
    ownerId: owner.id,
    recipientId: recipient.id,
    amountMinor: 5_000n,
    currency: 'USD',
    note: 'rent',
    occurredAt: new Date(),
  };
  return { owner: owner.id, recipient: recipient.id, facts };
}
const dueAt = new Date('2026-12-01T08:00:00.000Z');

describe('a schedule', () => {
  test('tells its owner, and nobody else, of a run ahead, by the clocks it was ordered by, once', async () => {
    const { owner, recipient, facts } = scheduled();
    const payload = { ...facts, dueAt, timeZone: 'Europe/Berlin' };
    const id = await world.deliver(onScheduleRunUpcoming, scheduleRunUpcoming, payload);
    await world.deliver(onScheduleRunUpcoming, scheduleRunUpcoming, payload, id);
    expect(await inboxOf(owner)).toMatchObject([
      {
        kind: 'SCHEDULED_TRANSFER_UPCOMING',
        body: '50.00 USD will be sent to Bob on 1 December 2026 at 09:00 (Europe/Berlin).',
        transactionId: null,
      },
    ]);
    expect(await emailsOf(owner)).toMatchObject([
      { template: 'scheduled-transfer-upcoming', data: { counterparty: 'Bob', dueAt: dueAt.toISOString(), note: 'rent' } },
    ]);
    expect(await inboxOf(recipient)).toEqual([]);
  });

  test('tells of a run that failed once, however many of its transfers did', async () => {
    const { owner, recipient, facts } = scheduled();
    const { scheduleId, amountMinor, currency, note, occurredAt } = facts;
    const transactionId = newId('txn');
    const transfer = {
      transactionId,
      kind: 'TRANSFER' as const,
      senderId: owner,
      recipientId: recipient,
      amountMinor,
      currency,
      note,
    };
    const failed = { ...transfer, merchant: null, category: null, sequence: 3, occurredAt, failureCode: 'INSUFFICIENT_FUNDS' };
    await world.deliver(onTransactionFailed, transactionFailed, { ...failed, scheduleId });
    expect(await inboxOf(owner)).toEqual([]);
    const run = { ...facts, dueAt, transactionId, failureCode: 'INSUFFICIENT_FUNDS', attempts: 4, failureCount: 1 };
    await world.deliver(onScheduleRunFailed, scheduleRunFailed, run);
    expect(await inboxOf(owner)).toMatchObject([
      {
        kind: 'SCHEDULED_TRANSFER_FAILED',
        body: 'Your scheduled transfer of 50.00 USD to Bob did not go through: there was not enough money in the wallet.',
        transactionId,
      },
    ]);
    expect(await emailsOf(owner)).toMatchObject([{ template: 'scheduled-transfer-failed' }]);
    await world.deliver(onScheduleRunFailed, scheduleRunFailed, { ...run, failureCode: 'BLOCKED_BY_FRAUD_RULES' });
    expect((await inboxOf(owner))[0]?.body).toContain('it could not be carried out');
  });

  test('tells of a pause that it made itself, and not of its owner’s', async () => {
    const { owner, facts } = scheduled();
    await world.deliver(onSchedulePaused, schedulePaused, { ...facts, reason: 'OWNER', failureCount: 0 });
    expect(await inboxOf(owner)).toEqual([]);
    await world.deliver(onSchedulePaused, schedulePaused, { ...facts, reason: 'FAILURES', failureCount: 3 });
    await world.deliver(onSchedulePaused, schedulePaused, { ...facts, reason: 'UNPAYABLE', failureCount: 1 });
    expect((await inboxOf(owner)).map(({ kind, body }) => [kind, body])).toEqual([
      [
        'SCHEDULE_PAUSED',
        'Your scheduled transfers of 50.00 USD to Bob are paused: no transfer could go through any more. You can resume them.',
      ],
      [
        'SCHEDULE_PAUSED',
        'Your scheduled transfers of 50.00 USD to Bob are paused: 3 transfers in a row did not go through. You can resume them.',
      ],
    ]);
    expect((await emailsOf(owner)).map(({ template }) => template)).toEqual(['schedule-paused', 'schedule-paused']);
  });

  test('tells that it has come to its end', async () => {
    const { owner, recipient, facts } = scheduled();
    const id = await world.deliver(onScheduleEnded, scheduleEnded, facts);
    await world.deliver(onScheduleEnded, scheduleEnded, facts, id);
    expect(await inboxOf(owner)).toMatchObject([
      {
        kind: 'SCHEDULE_ENDED',
        body: 'Your scheduled transfers of 50.00 USD to Bob have come to their end. Nothing more will be sent.',
        transactionId: null,
      },
    ]);
    expect(await emailsOf(owner)).toMatchObject([{ template: 'schedule-ended', data: { counterparty: 'Bob' } }]);
    expect(await inboxOf(recipient)).toEqual([]);
  });
});
