import { Code, ConnectError } from '@connectrpc/connect';
import type { Database, Tx } from '@mint/platform/database/database.ts';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { isInfrastructureFailure } from '@mint/platform/errors/infrastructure-failure.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { causedBy, currentCause } from '@mint/platform/telemetry/cause.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import { type AdminAction, adminActionPerformed } from '@mint/schema/events/admin.ts';
import type { AdminContext } from '../context.ts';
import { approveFraudCase, blockFraudCase } from './act-on-fraud-case.ts';
import { approveKyc, rejectKyc, setLimits } from './act-on-kyc.ts';
import { resetSecondFactor } from './act-on-second-factor.ts';
import { forceCompleteTransaction, reverseTransaction } from './act-on-transaction.ts';
import { freezeUser, setRole, unfreezeUser } from './act-on-user.ts';
import { type Action, type ActionRow, type Effect, type Snapshot, toAction } from './action.ts';

/** What does each action. Each can be done again, wherever it was broken off: what is done already stays so. */
const performers = {
  USER_FREEZE: freezeUser,
  USER_UNFREEZE: unfreezeUser,
  USER_ROLE_SET: setRole,
  KYC_APPROVE: approveKyc,
  KYC_REJECT: rejectKyc,
  FRAUD_CASE_APPROVE: approveFraudCase,
  FRAUD_CASE_BLOCK: blockFraudCase,
  LIMITS_SET: setLimits,
  TRANSACTION_REVERSE: reverseTransaction,
  TRANSACTION_FORCE_COMPLETE: forceCompleteTransaction,
  USER_TOTP_RESET: resetSecondFactor,
} as const satisfies Record<AdminAction, (context: AdminContext, action: Action) => Promise<Effect>>;

/** What an operator means to do. */
export interface NewAction {
  readonly kind: AdminAction;
  readonly adminId: Id<'usr'>;
  readonly resourceId: string;
  readonly reason: string;
  readonly input?: unknown;
  readonly before?: Snapshot | null;
}

/** An action with its end. */
export type Ended = Action & { readonly state: 'DONE' | 'REFUSED' };

const retryFirstMs = 500;

/**
 * Writes down what is about to be done, so that whatever is begun is ended: by whoever asked, or else by recovery. Null while something else is
 * being done to the same thing: of two that cross, the late one would undo a part of the other.
 */
export async function writeAction(
  { sql }: Pick<Database, 'sql'> | Pick<Tx, 'sql'>,
  { kind, adminId, resourceId, reason, input = {}, before = null }: NewAction,
  leaseMs: number,
): Promise<Action | null> {
  const [row] = await sql<ActionRow[]>`
    insert into actions (id, kind, admin_id, resource_id, reason, ip_address, input, before, state, created_at, next_attempt_at)
    values (
      ${toUuid(newId('act'), 'act')}, ${kind}, ${toUuid(adminId, 'usr')}, ${resourceId}, ${reason},
      ${currentCause()?.ipAddress ?? null}, ${JSON.stringify(input)}::text::json, ${before === null ? null : JSON.stringify(before)}::text::json,
      'PENDING', now(), now() + make_interval(secs => ${leaseMs / 1000})
    )
    on conflict (resource_id) where state = 'PENDING' do nothing
    returning *`;
  return row === undefined ? null : toAction(row);
}

/** Ends an action and tells of it, unless somebody else has: of two who carried it out, one tells. */
function settle({ database }: AdminContext, { id }: Action, effect: Effect): Promise<Action> {
  return database.transaction(async (tx) => {
    const done = effect.done ? effect : null;
    const [ended] = await tx.sql<ActionRow[]>`
      update actions
      set state = ${effect.done ? 'DONE' : 'REFUSED'}, refusal = ${effect.done ? null : effect.refusal},
        before = coalesce(before, ${done?.before ? JSON.stringify(done.before) : null}::text::json),
        after = ${done ? JSON.stringify(done.after) : null}::text::json, ended_at = now(), next_attempt_at = null
      where id = ${toUuid(id, 'act')} and state = 'PENDING'
      returning *`;
    if (ended === undefined) {
      const [row] = await tx.sql<ActionRow[]>`select * from actions where id = ${toUuid(id, 'act')}`;
      return toAction(row as ActionRow);
    }
    const action = toAction(ended);
    if (effect.done) {
      const { kind, adminId, resourceId, reason, before, endedAt } = action;
      await addEvent(
        tx,
        adminActionPerformed,
        {
          actionId: action.id,
          action: kind,
          adminId,
          resourceId,
          reason,
          before,
          after: effect.after,
          occurredAt: endedAt as Date,
        },
        { actor: adminId },
      );
    }
    return action;
  });
}

/** Leaves an action for recovery, later each time. */
async function postpone({ database, config }: AdminContext, { id }: Action): Promise<void> {
  const [row] = await database.sql<{ attempts: number }[]>`
    update actions set attempts = attempts + 1 where id = ${toUuid(id, 'act')} and state = 'PENDING' returning attempts`;
  if (row === undefined) return;
  const pauseMs = backOffMs(row.attempts, { firstMs: retryFirstMs, ceilingMs: config.RETRY_MAX_MS });
  await database.sql`
    update actions set next_attempt_at = now() + make_interval(secs => ${pauseMs / 1000})
    where id = ${toUuid(id, 'act')} and state = 'PENDING'`;
}

/** Carries out an action that somebody has in hand, to its end. Throws SERVICE_UNAVAILABLE when a peer is away; it is then taken up again later. */
export async function carryOut(context: AdminContext, action: Action): Promise<Ended> {
  try {
    // In the operator's name, also when it is recovery that does it.
    return await causedBy({ actor: action.adminId, ipAddress: action.ipAddress }, async () => {
      const effect = await performers[action.kind](context, action);
      return (await settle(context, action, effect)) as Ended;
    });
  } catch (error) {
    const { id: actionId, kind } = action;
    const isAway = isInfrastructureFailure(error) || isNewerThanPeer(error);
    context.log[isAway ? 'warn' : 'error']({ err: error, actionId, kind }, 'an action has no end yet');
    await postpone(context, action).catch((cause: unknown) =>
      context.log.warn({ err: cause, actionId }, 'an action could not be put off; its lease ends by itself'),
    );
    throw isAway ? goesOn() : error;
  }
}

/** While a release is rolled out, a peer may not know a command yet: it soon will. */
const isNewerThanPeer = (error: unknown) => error instanceof ConnectError && error.code === Code.Unimplemented;

function goesOn() {
  return unavailable('This is written down and is done as soon as it can be; `adminActions` tells when.', {
    retryAfterMs: 1_000,
  });
}

/**
 * Does something, and answers when it is in effect or refused. `UNDER_WAY`: something else is being done to the same thing. Throws what `carryOut`
 * throws: then it is ended by itself later.
 */
export async function performAction(context: AdminContext, wanted: NewAction): Promise<Ended | 'UNDER_WAY'> {
  const action = await writeAction(context.database, wanted, context.config.ACTION_LEASE_MS);
  return action === null ? 'UNDER_WAY' : carryOut(context, action);
}
