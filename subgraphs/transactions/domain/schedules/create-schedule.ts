import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { scheduleCreated } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import type { ScheduleCreateErrorCode } from '../../errors.ts';
import { checkRecipient, noSuchRecipient } from '../check-recipient.ts';
import { findPayee, hasVerifiedEmail } from '../find-payee.ts';
import { readThreshold, type SessionWord, stepUpRefusal } from '../step-up.ts';
import { checkAmount, checkKey, checkText, hashInput, type MoneyInput } from '../validate-input.ts';
import { faultMessage } from './preview-runs.ts';
import { faultsOf, nextRun, type RecurrenceFault, type RecurrenceRule, tidyCron } from './recurrence.ts';
import { type Schedule, type ScheduleRow, scheduleFacts, toSchedule } from './schedule.ts';

/** A schedule as a client asks for it. */
export interface ScheduleRequest {
  readonly ownerId: Id<'usr'>;
  readonly recipientId?: string | null;
  readonly recipientHandle?: string | null;
  readonly amount: MoneyInput;
  readonly note?: string | null;
  readonly cron: string;
  readonly timeZone: string;
  readonly startsAt?: Date | null;
  readonly endsAt?: Date | null;
  readonly idempotencyKey: string;
  readonly word: SessionWord;
}

/** What `createSchedule` answers. */
export interface ScheduleAnswer {
  readonly schedule: Schedule | null;
  /** Whether the key had been used before. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError<ScheduleCreateErrorCode>[];
}

/** A schedule whose recipient is found. */
interface NewSchedule extends RecurrenceRule {
  readonly ownerId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
  readonly nextRunAt: Date;
  readonly idempotencyKey: string;
  readonly inputHash: string;
}

/**
 * Orders a transfer to be made again and again. What only a run can tell (money, limits, fraud rules, wallets) is for the runs. The person is
 * held by id from then on, whatever handle they go by. The same key with the same input answers with the same schedule, as it is by then.
 * Throws SERVICE_UNAVAILABLE when the recipient can't be looked up, or the second factor not asked for; nothing is written then.
 */
export async function createSchedule(context: TransactionsContext, request: ScheduleRequest): Promise<ScheduleAnswer> {
  const { ownerId, timeZone, startsAt = null, endsAt = null } = request;
  const { config } = context;
  const rule = { cron: tidyCron(request.cron), timeZone, startsAt, endsAt };
  const key = checkKey(request.idempotencyKey);
  const recipient = checkRecipient(request);
  const amount = checkAmount(request.amount);
  const note = checkText(request.note, { field: 'note', maxLength: 280, code: 'INVALID_NOTE' });
  const faults = faultsOf(rule, config.SCHEDULE_MIN_INTERVAL_MINUTES).map((fault) => ruleError(context, fault));
  if (key.error || recipient.error || amount.error || note.error || faults.length > 0) {
    const checked = [key, recipient, amount, note].map(({ error }) => error);
    return refused([...checked.filter((error) => error !== undefined), ...faults]);
  }
  const { ref, field } = recipient.value;
  const inputHash = hashInput([
    'SCHEDULE',
    ...('userId' in ref ? ['id', ref.userId] : ['handle', ref.handle]),
    amount.value.amountMinor,
    amount.value.currency,
    note.value,
    rule.cron,
    timeZone,
    startsAt?.toISOString() ?? null,
    endsAt?.toISOString() ?? null,
  ]);
  // A key that was used answers as it did, whatever has become of the recipient or the time left since.
  const earlier = await findByKey(context, ownerId, key.value);
  if (earlier !== null) return answerAgain(earlier, inputHash);

  const payee = await findPayee(context, ref);
  if (payee === null) return refused([noSuchRecipient(field)]);
  if (payee.userId === ownerId) {
    return refused([userError('SELF_TRANSFER', 'Money cannot be sent to oneself.', ['input', field])]);
  }
  if (config.REQUIRE_VERIFIED_EMAIL && !(await hasVerifiedEmail(context, ownerId))) {
    return refused([userError('EMAIL_NOT_VERIFIED', 'Confirm your e-mail address first.')]);
  }
  const nextRunAt = nextRun(rule, new Date());
  if (nextRunAt === null) return refused([noRunError(rule)]);
  // The person's word is given here, for every run: nobody is there to be asked when one is due.
  const threshold = await readThreshold(context, ownerId);
  const operation = `schedule ${inputHash} ${key.value}`;
  const unproven = await stepUpRefusal(context, request.word, { userId: ownerId, amount: amount.value, threshold, operation });
  if (unproven !== null) return refused([unproven]);
  const { amountMinor, currency } = amount.value;
  const common = { ownerId, recipientId: payee.userId, amountMinor, currency, note: note.value, nextRunAt };
  return writeSchedule(context, { ...rule, ...common, idempotencyKey: key.value, inputHash });
}

/** Writes it, unless its owner has as many as one may, or was quicker with the same key. */
function writeSchedule(context: TransactionsContext, fresh: NewSchedule): Promise<ScheduleAnswer> {
  const owner = toUuid(fresh.ownerId, 'usr');
  const { SCHEDULES_PER_PERSON: atMost, SCHEDULE_NOTICE_MINUTES: noticeMinutes } = context.config;
  return context.database.transaction(async (tx): Promise<ScheduleAnswer> => {
    // One at a time of a person's own, so that none passes the count beside another.
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`schedules of ${owner}`}, 0))`;
    const [counted] = await tx.sql<[{ open: bigint }]>`
      select count(*) as open from schedules where owner_id = ${owner} and status in ('ACTIVE', 'PAUSED')`;
    const earlier = await selectByKey(tx.sql, owner, fresh.idempotencyKey);
    if (earlier !== null) return answerAgain(earlier, fresh.inputHash);
    if (counted.open >= BigInt(atMost)) {
      return refused([userError('TOO_MANY_SCHEDULES', `You may have up to ${atMost} schedules at a time.`)]);
    }
    const [row] = await tx.sql<[ScheduleRow]>`
      insert into schedules (id, owner_id, recipient_id, amount_minor, currency, note, cron, time_zone, starts_at, ends_at, status,
        next_run_at, notice_at, idempotency_key, input_hash, created_at)
      values (${toUuid(newId('sch'), 'sch')}, ${owner}, ${toUuid(fresh.recipientId, 'usr')}, ${fresh.amountMinor}, ${fresh.currency},
        ${fresh.note}, ${fresh.cron}, ${fresh.timeZone}, ${fresh.startsAt}, ${fresh.endsAt}, 'ACTIVE',
        ${fresh.nextRunAt}, ${fresh.nextRunAt}::timestamptz - ${noticeMinutes}::int * interval '1 minute',
        ${fresh.idempotencyKey}, ${fresh.inputHash}, now())
      returning *`;
    const schedule = toSchedule(row);
    const { cron, timeZone, startsAt, endsAt, createdAt } = schedule;
    const facts = { ...scheduleFacts(schedule, createdAt), cron, timeZone, startsAt, endsAt, nextRunAt: fresh.nextRunAt };
    await addEvent(tx, scheduleCreated, facts, { actor: fresh.ownerId });
    return { schedule, replayed: false, userErrors: [] };
  });
}

function findByKey({ database }: TransactionsContext, ownerId: Id<'usr'>, idempotencyKey: string): Promise<Schedule | null> {
  return selectByKey(database.sql, toUuid(ownerId, 'usr'), idempotencyKey);
}

async function selectByKey(sql: Sql | TransactionSql, owner: string, idempotencyKey: string): Promise<Schedule | null> {
  const [row] = await sql<ScheduleRow[]>`
    select * from schedules where owner_id = ${owner} and idempotency_key = ${idempotencyKey}`;
  return row === undefined ? null : toSchedule(row);
}

function answerAgain(earlier: Schedule, inputHash: string): ScheduleAnswer {
  if (earlier.inputHash === inputHash) return { schedule: earlier, replayed: true, userErrors: [] };
  const message = 'This key was used for something else.';
  return refused([userError('IDEMPOTENCY_KEY_REUSED', message, ['input', 'idempotencyKey'])]);
}

function refused(userErrors: readonly UserError<ScheduleCreateErrorCode>[]): ScheduleAnswer {
  return { schedule: null, replayed: false, userErrors };
}

/** The field at fault. */
const faultyField = {
  INVALID_CRON: 'cron',
  TOO_FREQUENT: 'cron',
  UNKNOWN_TIME_ZONE: 'timeZone',
  END_BEFORE_START: 'endsAt',
} as const satisfies Record<RecurrenceFault, keyof RecurrenceRule>;

function ruleError({ config }: TransactionsContext, fault: RecurrenceFault): UserError<ScheduleCreateErrorCode> {
  return userError(fault, faultMessage(fault, config.SCHEDULE_MIN_INTERVAL_MINUTES), ['input', faultyField[fault]]);
}

function noRunError({ endsAt }: RecurrenceRule): UserError<ScheduleCreateErrorCode> {
  // Without an end only the calendar can be why, as on every 30 February.
  if (endsAt === null) return userError('INVALID_CRON', 'No day is ever like this.', ['input', 'cron']);
  return userError('NO_RUN_BEFORE_END', 'No run would be due before the end.', ['input', 'endsAt']);
}
