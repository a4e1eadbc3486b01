import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { adminTotpResetRequested } from '@mint/schema/events/admin.ts';
import type { AdminContext } from '../context.ts';
import type { TotpResetRequestErrorCode } from '../errors.ts';
import { secondFactorSince } from './act-on-second-factor.ts';
import type { Approval } from './approval.ts';
import { readReason } from './read-reason.ts';
import { alreadyRequested, refusalMessages, selfMessage } from './refusal-messages.ts';
import { writeApproval } from './write-approval.ts';

const field = 'userId';
const path = ['input', field];

/**
 * Asks for the second factor of somebody who lost it to be ended. Nothing ends: its owner is told and may stop it, and once the time for that is
 * over a second operator decides.
 */
export async function requestTotpReset(
  context: AdminContext,
  { userId, adminId, ...wanted }: { readonly userId: string; readonly adminId: Id<'usr'>; readonly reason: string },
): Promise<Result<Approval, TotpResetRequestErrorCode>> {
  const given = readReason(wanted.reason);
  if ('fault' in given) return fail(given.fault);
  if (userId === adminId) return fail(userError('SELF', selfMessage, path));
  const notFound = fail(userError('NOT_FOUND' as const, refusalMessages.NOT_FOUND, path));
  if (!isId('usr', userId)) return notFound;
  const [{ users }, since] = await Promise.all([context.auth.getUsers({ ids: [userId] }), secondFactorSince(context, userId)]);
  if (users.length === 0) return notFound;
  if (since === null) return fail(userError('TOTP_NOT_ENABLED', 'This person has no second factor.', path));
  const approval = await context.database.transaction(async (tx) => {
    const made = await writeApproval(context, tx, {
      kind: 'USER_TOTP_RESET',
      about: { userId },
      requestedBy: adminId,
      reason: given.reason,
      input: { enabledAt: since.toISOString() },
      waitHours: context.config.TOTP_RESET_WAIT_HOURS,
    });
    if (made === null) return null;
    const { id: approvalId, requestedBy, reason, createdAt: occurredAt, notBefore, expiresAt } = made;
    await addEvent(
      tx,
      adminTotpResetRequested,
      { approvalId, userId, requestedBy, reason, notBefore: notBefore ?? occurredAt, expiresAt, occurredAt },
      { actor: requestedBy },
    );
    return made;
  });
  return approval === null ? fail(alreadyRequested(field)) : ok(approval);
}
