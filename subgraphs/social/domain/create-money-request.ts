import { fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { moneyRequestCreated } from '@mint/schema/events/social.ts';
import type { SocialContext } from '../context.ts';
import type { MoneyRequestCreateErrorCode } from '../errors.ts';
import { findPeople } from './find-people.ts';
import { lockPerson } from './lock-person.ts';
import { eventOf, type MoneyRequest, type MoneyRequestRow, toMoneyRequest } from './money-request.ts';
import { readExpiry } from './read-expiry.ts';
import { checkAmount, checkText, type MoneyInput, readPerson } from './validate-input.ts';

/** What somebody asks for. */
export interface MoneyRequestInput {
  /** Exactly one of the two. */
  readonly payerId?: string | null;
  readonly payerHandle?: string | null;
  readonly amount: MoneyInput;
  readonly note?: string | null;
  readonly expiresAt?: Date | null;
}

type Refusal = UserError<MoneyRequestCreateErrorCode>;

/** Asks a person for money. Throws SERVICE_UNAVAILABLE when nobody can say whether there is such a person. */
export async function createMoneyRequest(
  context: SocialContext,
  requesterId: Id<'usr'>,
  input: MoneyRequestInput,
): Promise<Result<MoneyRequest, MoneyRequestCreateErrorCode>> {
  const now = new Date();
  const payer = readPerson(input.payerId, input.payerHandle);
  const path = ['input', input.payerId == null ? 'payerHandle' : 'payerId'];
  const amount = checkAmount(input.amount, 'INVALID_AMOUNT', ['input', 'amount']);
  const note = checkText(input.note, { field: 'note', maxLength: 280, code: 'INVALID_NOTE' });
  const expiry = readExpiry(input.expiresAt, now, context.config);
  const unclear: Refusal[] =
    payer === 'UNCLEAR' ? [userError('INVALID_PAYER', 'Give either the id or the handle of the payer.', ['input'])] : [];
  const [first, ...others] = [...unclear, ...[amount, note, expiry].flatMap(({ error }): Refusal[] => (error ? [error] : []))];
  if (first !== undefined) return fail(first, ...others);
  if (amount.error || note.error || expiry.error || payer === 'UNCLEAR') throw new Error('What is wrong has been told');
  const [payerId] = payer === 'NOBODY' ? [] : await findPeople(context, [payer]);
  if (payerId == null) return fail(userError('PAYER_NOT_FOUND', 'There is no such person.', path));
  if (payerId === requesterId) return fail(userError('SELF_REQUEST', 'Nobody asks themselves for money.', path));
  const parties = { requesterId, payerId };
  const created = await insertRequest(context, {
    ...parties,
    amount: amount.value,
    note: note.value,
    now,
    expiresAt: expiry.value,
  });
  if (created === null) {
    const message = `You can have up to ${context.config.MAX_OPEN_REQUESTS} requests open at once.`;
    return fail(userError('TOO_MANY_OPEN_REQUESTS', message));
  }
  context.expiry.enqueue(created);
  return ok(created);
}

interface NewRequest {
  readonly requesterId: Id<'usr'>;
  readonly payerId: Id<'usr'>;
  readonly amount: Money;
  readonly note: string | null;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Writes a request and its event; null when the requester has too many open ones. */
function insertRequest({ database, config }: SocialContext, request: NewRequest): Promise<MoneyRequest | null> {
  const { requesterId, payerId, amount, note, now, expiresAt } = request;
  return database.transaction(async (tx) => {
    await lockPerson(tx, requesterId, 'money_requests');
    const requester = toUuid(requesterId, 'usr');
    const [row] = await tx.sql<MoneyRequestRow[]>`
      insert into money_requests (id, requester_id, payer_id, amount_minor, currency, note, status, created_at, expires_at)
      select ${toUuid(newId('mrq'), 'mrq')}::uuid, ${requester}::uuid, ${toUuid(payerId, 'usr')}::uuid, ${amount.amountMinor}::bigint,
        ${amount.currency}, ${note}::text, 'PENDING', ${now}::timestamptz, ${expiresAt}::timestamptz
      where (
        select count(*) from money_requests where requester_id = ${requester} and status in ('PENDING', 'PROCESSING')
      ) < ${config.MAX_OPEN_REQUESTS}
      returning *`;
    if (row === undefined) return null;
    const created = toMoneyRequest(row);
    await addEvent(tx, moneyRequestCreated, eventOf(created), { actor: requesterId });
    return created;
  });
}
