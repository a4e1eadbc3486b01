import { fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { splitCreated } from '@mint/schema/events/social.ts';
import type { SocialContext } from '../context.ts';
import type { SplitCreateErrorCode } from '../errors.ts';
import { findPeople } from './find-people.ts';
import { lockPerson } from './lock-person.ts';
import { pathOfShare, personField, readShareAmounts, readSharePeople, type ShareInput } from './read-shares.ts';
import { eventOf, type Split, type SplitRow, toSplit } from './split.ts';
import { checkAmount, checkText, type MoneyInput } from './validate-input.ts';

/** A bill that somebody paid. */
export interface SplitInput {
  readonly title: string;
  readonly total: MoneyInput;
  readonly shares: readonly ShareInput[];
}

type Refusal = UserError<SplitCreateErrorCode>;

const refuse = ([first, ...others]: readonly Refusal[]) => {
  if (first === undefined) throw new Error('A refusal has a reason');
  return fail(first, ...others);
};

/**
 * Splits a bill that its creator paid. The creator may have a share: what they paid for themselves is PAID from the beginning, as nothing has to move.
 * Throws SERVICE_UNAVAILABLE when nobody can say whether the others exist.
 */
export async function createSplit(
  context: SocialContext,
  creatorId: Id<'usr'>,
  { title, total, shares }: SplitInput,
): Promise<Result<Split, SplitCreateErrorCode>> {
  const name = checkText(title, { field: 'title', maxLength: 100, code: 'INVALID_TITLE' });
  const money = checkAmount(total, 'INVALID_TOTAL', ['input', 'total']);
  const refs = readSharePeople(shares);
  const faults: Refusal[] = [name, money].flatMap(({ error }) => (error ? [error] : []));
  if (name.value === null) faults.push(userError('INVALID_TITLE', 'A split needs a title.', ['input', 'title']));
  if ('errors' in refs) faults.push(...refs.errors);
  if (faults.length > 0 || !name.value || !money.value || 'errors' in refs) return refuse(faults);
  const amounts = readShareAmounts(shares, money.value);
  if ('errors' in amounts) return refuse(amounts.errors);
  const people = await findPeople(context, refs.people);
  const owed = people.flatMap((userId, index) =>
    userId === null ? [] : [{ userId, amountMinor: amounts.amounts[index] ?? 0n }],
  );
  const wrong = peopleFaults(people, shares, creatorId);
  if (wrong.length > 0) return refuse(wrong);
  const created = await insertSplit(context, { creatorId, title: name.value, total: money.value, owed });
  if (created !== null) return ok(created);
  return fail(userError('TOO_MANY_OPEN_SPLITS', `You can have up to ${context.config.MAX_OPEN_SPLITS} splits open at once.`));
}

function peopleFaults(people: readonly (Id<'usr'> | null)[], shares: readonly ShareInput[], creatorId: Id<'usr'>): Refusal[] {
  const faults = people.flatMap((userId, index): Refusal[] => {
    const path = pathOfShare(index, personField(shares[index] ?? {}));
    if (userId === null) return [userError('PERSON_NOT_FOUND', 'There is no such person.', path)];
    if (people.indexOf(userId) === index) return [];
    return [userError('DUPLICATE_PERSON', 'Each person has one share.', path)];
  });
  if (faults.length > 0 || people.some((userId) => userId !== creatorId)) return faults;
  return [userError('NOBODY_ELSE', 'A split is shared with somebody else.', ['input', 'shares'])];
}

interface NewSplit {
  readonly creatorId: Id<'usr'>;
  readonly title: string;
  readonly total: Money;
  readonly owed: readonly { readonly userId: Id<'usr'>; readonly amountMinor: bigint }[];
}

/** Writes a split with its shares and its event; null when the creator has too many open ones. */
function insertSplit({ database, config }: SocialContext, { creatorId, title, total, owed }: NewSplit): Promise<Split | null> {
  const shares = owed.map((share) => ({ ...share, shareId: newId('shr') }));
  const own = owed.find(({ userId }) => userId === creatorId)?.amountMinor ?? 0n;
  return database.transaction(async (tx) => {
    await lockPerson(tx, creatorId, 'splits');
    const creator = toUuid(creatorId, 'usr');
    const [row] = await tx.sql<SplitRow[]>`
      with made as (
        insert into splits (id, creator_id, title, total_minor, paid_minor, currency, status, created_at)
        select ${toUuid(newId('spl'), 'spl')}::uuid, ${creator}::uuid, ${title}, ${total.amountMinor}::bigint, ${own}::bigint,
          ${total.currency}, 'OPEN', now()
        where (select count(*) from splits where creator_id = ${creator} and status = 'OPEN') < ${config.MAX_OPEN_SPLITS}
        returning *
      ), owed as (
        insert into split_shares (id, split_id, position, payer_id, payee_id, amount_minor, currency, status, created_at, settled_at)
        select share.id, made.id, share.position, share.user_id, made.creator_id, share.amount_minor, made.currency,
          case when share.user_id = made.creator_id then 'PAID' else 'PENDING' end, made.created_at,
          case when share.user_id = made.creator_id then made.created_at end
        from made, unnest(
          ${shares.map(({ shareId }) => toUuid(shareId, 'shr'))}::uuid[], ${shares.map(({ userId }) => toUuid(userId, 'usr'))}::uuid[],
          ${shares.map(({ amountMinor }) => amountMinor.toString())}::bigint[]
        ) with ordinality as share (id, user_id, amount_minor, position)
      )
      select * from made`;
    if (row === undefined) return null;
    const split = toSplit(row);
    await addEvent(tx, splitCreated, { ...eventOf(split), shares }, { actor: creatorId });
    return split;
  });
}
