import { userError } from '@mint/platform/errors/errors.ts';
import type { VoidReason } from '@mint/schema/events/admin.ts';
import type { Refusal } from '../errors.ts';

/** What an operator is told who would act on what is their own. */
export const selfMessage = 'This is about you: another operator has to do it.';

/** What an operator is told while another action on the same thing has no end. */
export const underWayMessage = 'Something else is being done to this; it ends by itself before long.';

/** What an operator is told when the owner of a thing would not have it. */
export const refusalMessages = {
  NOT_FOUND: 'There is no such thing.',
  LAST_ADMIN: 'Nobody would be left who runs the platform.',
  NOT_PENDING: 'It waits for no decision.',
  ALREADY_DECIDED: 'It was decided otherwise.',
  INVALID_LIMITS: 'A limit is too large, or a day allows less than a transaction, or a month less than a day.',
  CURRENCY_MISMATCH: 'The limits are kept in another currency.',
  NOT_REVERSIBLE: 'Only a completed transaction can be taken back.',
  NOTHING_LEFT: 'Nothing of the money is there to be taken back.',
  NOT_COMPLETABLE: 'The transaction has its end already.',
  REFUSED: 'The ledger does not let it.',
} as const satisfies Record<Refusal, string>;

/** What an operator is told who would agree to what is void. */
export const voidMessages = {
  REQUESTER_NOT_ADMIN: 'Who asked for it does not run the platform any more. Ask for it again.',
  STOPPED_BY_OWNER: 'The person whose account it is has stopped it.',
  TOTP_NOT_ENABLED: 'This person has no second factor, or another one by now.',
} as const satisfies Record<VoidReason, string>;

/** The refusal of what somebody has asked for already. */
export const alreadyRequested = (field: string) =>
  userError('ALREADY_REQUESTED' as const, 'It was asked for already, and waits for a decision.', ['input', field]);
