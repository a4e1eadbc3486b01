import { timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { ChangeUserOutcome } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { z } from 'zod';
import type { AdminContext } from '../context.ts';
import type { Action, Effect, Snapshot } from './action.ts';

/** Which second factor is meant: the one that is in force since then. */
export const secondFactorInput = z.object({ enabledAt: z.iso.datetime() });

/** Since when a person's second factor is in force; null when they have none. */
export async function secondFactorSince({ auth }: AdminContext, userId: string): Promise<Date | null> {
  const { enabledAt } = await auth.getSecondFactor({ userId });
  return enabledAt === undefined ? null : timestampDate(enabledAt);
}

/** A second factor as an action's record keeps it. */
export function snapshotOfSecondFactor(since: Date | null): Snapshot {
  return { secondFactorSince: since?.toISOString() ?? null };
}

/** Ends the second factor that was looked at; one that its owner has put in force since is left alone. */
export async function resetSecondFactor(context: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: userId, adminId: actorId, reason, before } = action;
  const enabledAt = timestampFromDate(new Date(secondFactorInput.parse(action.input).enabledAt));
  const { outcome } = await context.auth.resetSecondFactor({ userId, enabledAt, actorId, reason });
  if (outcome === ChangeUserOutcome.NOT_FOUND) return { done: false, refusal: 'NOT_FOUND' };
  return { done: true, before, after: snapshotOfSecondFactor(await secondFactorSince(context, userId)) };
}
