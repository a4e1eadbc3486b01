import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { AdminContext } from '../context.ts';
import type { TotpResetStopErrorCode } from '../errors.ts';
import { type Approval, type ApprovalRow, toApproval } from './approval.ts';
import { voidApprovals } from './void-approvals.ts';

/** What operators would do about a person's second factor, as long as nobody has decided; null when nothing waits. */
export async function findTotpReset({ database }: AdminContext, userId: Id<'usr'>): Promise<Approval | null> {
  const [row] = await database.sql<ApprovalRow[]>`
    select * from approvals
    where user_id = ${toUuid(userId, 'usr')} and kind = 'USER_TOTP_RESET' and status = 'PENDING' and expires_at > now()`;
  return row === undefined ? null : toApproval(row);
}

const path = ['input', 'id'];

/** Has the owner of a second factor say no to its reset. Said twice it is said once; once a second operator has agreed it is too late. */
export function stopTotpReset(
  { database }: AdminContext,
  userId: Id<'usr'>,
  id: string,
): Promise<Result<Approval, TotpResetStopErrorCode>> {
  return database.transaction(async (tx) => {
    const [row] = isId('apr', id)
      ? await tx.sql<(ApprovalRow & { readonly over: boolean })[]>`
          select *, expires_at <= now() as over from approvals
          where id = ${toUuid(id, 'apr')} and user_id = ${toUuid(userId, 'usr')} for update`
      : [];
    if (row === undefined) return fail(userError('NOT_FOUND', 'Nobody asked for such a thing.', path));
    const found = toApproval(row);
    if (found.status === 'VOID') return ok(found);
    if (found.status === 'EXPIRED' || (found.status === 'PENDING' && row.over))
      return fail(userError('EXPIRED', 'Nobody agreed to it in time: it has ended by itself.', path));
    if (found.status !== 'PENDING') return fail(userError('ALREADY_DECIDED', 'It was decided already.', path));
    const [stopped] = await voidApprovals(tx, { id: found.id }, 'STOPPED_BY_OWNER');
    return ok(stopped ?? found);
  });
}
