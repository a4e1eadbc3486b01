import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { splitCancelled } from '@mint/schema/events/social.ts';
import type { SocialContext } from '../context.ts';
import type { SplitCancelErrorCode } from '../errors.ts';
import { findSplit } from './find-splits.ts';
import { comingFrom } from './machine.ts';
import { eventOf, type ShareRow, type Split, type SplitRow, toShare, toSplit } from './split.ts';

/**
 * Ends a split: nobody owes it anything from then on. What is paid stays paid. A share that is being paid at that moment is let be: it becomes PAID
 * when the money arrives, and CANCELLED when it doesn't. Only the creator can.
 */
export async function cancelSplit(
  context: SocialContext,
  creatorId: Id<'usr'>,
  id: string,
): Promise<Result<Split, SplitCancelErrorCode>> {
  const path = ['input', 'id'];
  const split = await findSplit(context, id, creatorId);
  if (split === null) return fail(userError('NOT_FOUND', 'There is no such split.', path));
  if (split.creatorId !== creatorId) return fail(userError('NOT_CREATOR', 'Somebody else made this split.', path));
  const cancelled = await context.database.transaction(async (tx) => {
    // The split first: whoever writes down a payment does so in the same order.
    const [row] = await tx.sql<SplitRow[]>`
      update splits set status = 'CANCELLED', settled_at = now()
      where id = ${toUuid(split.id, 'spl')} and status = any(${comingFrom('split', 'CANCELLED')}::text[])
      returning *`;
    if (row === undefined) return null;
    const ended = await tx.sql<ShareRow[]>`
      update split_shares set status = 'CANCELLED', settled_at = now()
      where split_id = ${row.id} and status = 'PENDING'
      returning *`;
    const shares = ended.map(toShare).map(({ id: shareId, userId, amountMinor }) => ({ shareId, userId, amountMinor }));
    const current = toSplit(row);
    await addEvent(tx, splitCancelled, { ...eventOf(current), shares }, { actor: creatorId });
    return current;
  });
  if (cancelled !== null) return ok(cancelled);
  const current = await findSplit(context, id, creatorId);
  if (current?.status === 'SETTLED') return fail(userError('ALREADY_SETTLED', 'Every share is paid.', path));
  return fail(userError('ALREADY_CANCELLED', 'This split was ended.', path));
}
