import type { Id } from '@mint/platform/ids/ids.ts';
import { formatDecimal } from '@mint/platform/money/money.ts';
import { failureReason } from './failure-reasons.ts';
import { momentIn } from './moment-text.ts';
import type { Message } from './tell-people.ts';

/** A schedule, as far as telling of it needs it. */
export interface ScheduleFacts {
  readonly scheduleId: Id<'sch'>;
  readonly ownerId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
}

/** What the owner of a schedule is told ahead of a run. `recipient` is a name; null when it isn't known. */
export function upcomingMessage(
  schedule: ScheduleFacts & { readonly dueAt: Date; readonly timeZone: string },
  recipient: string | null,
): Message {
  const { ownerId, dueAt, timeZone } = schedule;
  return {
    userId: ownerId,
    inbox: {
      kind: 'SCHEDULED_TRANSFER_UPCOMING',
      title: 'Scheduled transfer ahead',
      body: `${amountText(schedule)} will be sent${toWhom(recipient)} on ${momentIn(dueAt, timeZone)}.`,
      transactionId: null,
      resourceId: schedule.scheduleId,
    },
    mail: {
      template: 'scheduled-transfer-upcoming',
      data: { ...mailData(schedule, recipient), dueAt: dueAt.toISOString(), timeZone },
    },
  };
}

/** What the owner of a schedule is told when a run came to nothing. */
export function runFailedMessage(
  schedule: ScheduleFacts & { readonly dueAt: Date; readonly failureCode: string; readonly transactionId: Id<'txn'> | null },
  recipient: string | null,
): Message {
  const { ownerId, dueAt, failureCode, transactionId } = schedule;
  const reason = failureReason(failureCode);
  return {
    userId: ownerId,
    inbox: {
      kind: 'SCHEDULED_TRANSFER_FAILED',
      title: 'Scheduled transfer failed',
      body: `Your scheduled transfer of ${amountText(schedule)}${toWhom(recipient)} did not go through: ${reason}.`,
      transactionId,
      resourceId: schedule.scheduleId,
    },
    mail: {
      template: 'scheduled-transfer-failed',
      data: { ...mailData(schedule, recipient), dueAt: dueAt.toISOString(), reason },
    },
  };
}

/** What the owner of a schedule is told when it paused itself; nothing of a pause of their own. */
export function pausedMessages(
  schedule: ScheduleFacts & { readonly reason: 'OWNER' | 'FAILURES' | 'UNPAYABLE'; readonly failureCount: number },
  recipient: string | null,
): readonly Message[] {
  if (schedule.reason === 'OWNER') return [];
  const { ownerId, failureCount } = schedule;
  const reason =
    schedule.reason === 'FAILURES'
      ? `${failureCount} transfers in a row did not go through`
      : 'no transfer could go through any more';
  return [
    {
      userId: ownerId,
      inbox: {
        kind: 'SCHEDULE_PAUSED',
        title: 'Scheduled transfers paused',
        body: `Your scheduled transfers of ${amountText(schedule)}${toWhom(recipient)} are paused: ${reason}. You can resume them.`,
        transactionId: null,
        resourceId: schedule.scheduleId,
      },
      mail: { template: 'schedule-paused', data: { ...mailData(schedule, recipient), reason } },
    },
  ];
}

/** What the owner of a schedule is told when it has come to its end. */
export function endedMessage(schedule: ScheduleFacts, recipient: string | null): Message {
  return {
    userId: schedule.ownerId,
    inbox: {
      kind: 'SCHEDULE_ENDED',
      title: 'Scheduled transfers ended',
      body: `Your scheduled transfers of ${amountText(schedule)}${toWhom(recipient)} have come to their end. Nothing more will be sent.`,
      transactionId: null,
      resourceId: schedule.scheduleId,
    },
    mail: { template: 'schedule-ended', data: mailData(schedule, recipient) },
  };
}

function mailData({ scheduleId, amountMinor, currency, note }: ScheduleFacts, counterparty: string | null) {
  return { scheduleId, amountMinor: amountMinor.toString(), currency, counterparty, note };
}

const amountText = (schedule: ScheduleFacts) => `${formatDecimal(schedule)} ${schedule.currency}`;
const toWhom = (name: string | null) => (name === null ? '' : ` to ${name}`);
