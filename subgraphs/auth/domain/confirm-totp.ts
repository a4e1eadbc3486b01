import type { Tx } from '@mint/platform/database/database.ts';
import { DomainError, fail, ok, type Result } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userTotpEnabled } from '@mint/schema/events/auth.ts';
import { eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { TotpConfirmErrorCode } from '../errors.ts';
import { recoveryCodes, secondFactors } from '../tables.ts';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { countingAttempts, freshStep, lockSecondFactor, wrongCode } from './second-factor.ts';

/** How long a second factor that was begun waits: a secret that somebody saw long ago must not be put in force. */
const enrollmentLifetimeMs = 15 * 60 * 1000;

/** Gives a person these recovery codes in place of any they have; only their hashes are kept. */
export async function replaceRecoveryCodes(tx: Tx, userId: Id<'usr'>, codes: readonly string[]): Promise<void> {
  await tx.drizzle.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  const hashes = codes.map(hashRecoveryCode).filter((hash) => hash !== null);
  await tx.drizzle.insert(recoveryCodes).values(hashes.map((hash) => ({ userId, hash })));
}

/** Puts the second factor that was begun in force, once its owner's app has shown a code. Answers with the recovery codes. */
export async function confirmTotp(
  context: AuthContext,
  userId: Id<'usr'>,
  code: string,
): Promise<Result<readonly string[], TotpConfirmErrorCode>> {
  const codes = newRecoveryCodes();
  try {
    await countingAttempts(context, userId, () =>
      context.database.transaction(async (tx) => {
        const now = new Date();
        const row = await lockSecondFactor(tx, userId);
        if (row !== null && row.confirmedAt !== null) throw new DomainError('ALREADY_ENABLED', 'You have a second factor.');
        if (row === null || row.begunAt.getTime() + enrollmentLifetimeMs <= now.getTime()) {
          throw new DomainError('NOT_ENROLLED', 'Begin with `totpEnroll`, then confirm within 15 minutes.');
        }
        const step = freshStep(context, row, code.trim());
        if (step === null) throw wrongCode('code');
        await tx.drizzle.update(secondFactors).set({ confirmedAt: now, lastStep: step }).where(eq(secondFactors.userId, userId));
        await replaceRecoveryCodes(tx, userId, codes);
        await addEvent(tx, userTotpEnabled, { userId });
      }),
    );
    return ok(codes);
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<TotpConfirmErrorCode>).toUserError());
    throw error;
  }
}
