import { createHash } from 'node:crypto';
import type { Database, Tx } from '@mint/platform/database/database.ts';
import { DomainError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { and, eq, gt } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { CodeErrorCode } from '../errors.ts';
import { secondFactors, stepUps } from '../tables.ts';
import { thresholdOf, withCode } from './second-factor.ts';

/** How long a code stands for the operation that it was taken for. */
export const stepUpLifetimeMs = 15 * 60 * 1000;

/** What came of a code for an operation. */
export type StepUpOutcome = 'ACCEPTED' | 'REQUIRED' | 'INVALID' | 'TOO_MANY_ATTEMPTS';

type Reader = Pick<Database | Tx, 'drizzle'>;

/** Above which amount a person's transfers ask for a code; null: none does. One read by primary key, never from a cache: it is in force at once. */
export async function findThreshold({ drizzle }: Reader, userId: Id<'usr'>): Promise<Money | null> {
  const [row] = await drizzle
    .select({ thresholdMinor: secondFactors.thresholdMinor, thresholdCurrency: secondFactors.thresholdCurrency })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId));
  return row === undefined ? null : thresholdOf(row);
}

async function wasTaken({ drizzle }: Reader, userId: Id<'usr'>, operationHash: Uint8Array): Promise<boolean> {
  const since = new Date(Date.now() - stepUpLifetimeMs);
  const taken = await drizzle
    .select({ userId: stepUps.userId })
    .from(stepUps)
    .where(and(eq(stepUps.userId, userId), eq(stepUps.operationHash, operationHash), gt(stepUps.takenAt, since)));
  return taken.length > 0;
}

const outcomes: Record<CodeErrorCode, StepUpOutcome> = {
  TOTP_INVALID: 'INVALID',
  TOO_MANY_ATTEMPTS: 'TOO_MANY_ATTEMPTS',
  // Ended since the amount was looked at: there is nothing to ask for.
  TOTP_NOT_ENABLED: 'ACCEPTED',
};

/**
 * Takes a code for one operation, and remembers both in one commit: asked again, because an answer was lost or because what came after could not
 * be done, the operation needs no other code, and no second one is used up.
 * @param operation what the code is for; the same text each time
 * @param code empty when the person gave none
 */
export async function verifyStepUp(
  context: AuthContext,
  { userId, operation, code }: { readonly userId: Id<'usr'>; readonly operation: string; readonly code: string },
): Promise<StepUpOutcome> {
  const operationHash = createHash('sha256').update(operation).digest();
  if (await wasTaken(context.database, userId, operationHash)) return 'ACCEPTED';
  if (code === '') return 'REQUIRED';
  try {
    await withCode(context, userId, { code, field: 'totpCode' }, async (tx) => {
      const takenAt = new Date();
      await tx.drizzle
        .insert(stepUps)
        .values({ userId, operationHash, takenAt })
        .onConflictDoUpdate({ target: [stepUps.userId, stepUps.operationHash], set: { takenAt } });
    });
    return 'ACCEPTED';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // The same operation may have come in twice at once: then the other one has used the code.
    if (await wasTaken(context.database, userId, operationHash)) return 'ACCEPTED';
    return outcomes[(error as DomainError<CodeErrorCode>).code];
  }
}
