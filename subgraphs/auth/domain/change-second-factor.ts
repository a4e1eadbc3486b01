import { DomainError, fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { type Money, parseDecimal } from '@mint/platform/money/money.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userRecoveryCodesRegenerated, userTotpDisabled, userTotpThresholdSet } from '@mint/schema/events/auth.ts';
import { eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { CodeErrorCode, TotpDisableErrorCode, TotpThresholdErrorCode } from '../errors.ts';
import { secondFactors } from '../tables.ts';
import { replaceRecoveryCodes } from './confirm-totp.ts';
import { provePassword } from './prove-password.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { withCode } from './second-factor.ts';

/** What was thrown as a refusal, as an answer. */
async function answering<T, Code extends string>(work: () => Promise<T>): Promise<Result<T, Code>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<Code>).toUserError());
    throw error;
  }
}

/** Ends a person's second factor, with all that hangs on it. */
export function disableTotp(
  context: AuthContext,
  userId: Id<'usr'>,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<Result<null, TotpDisableErrorCode>> {
  return answering(async () => {
    await provePassword(context, userId, password);
    return withCode(context, userId, { code, field: 'code' }, async (tx) => {
      await tx.drizzle.delete(secondFactors).where(eq(secondFactors.userId, userId));
      await addEvent(tx, userTotpDisabled, { userId });
      return null;
    });
  });
}

/** Makes new recovery codes in place of those before. */
export function regenerateRecoveryCodes(
  context: AuthContext,
  userId: Id<'usr'>,
  code: string,
): Promise<Result<readonly string[], CodeErrorCode>> {
  const codes = newRecoveryCodes();
  return answering(() =>
    withCode(context, userId, { code, field: 'code' }, async (tx) => {
      await replaceRecoveryCodes(tx, userId, codes);
      await addEvent(tx, userRecoveryCodesRegenerated, { userId });
      return codes;
    }),
  );
}

/**
 * Sets the amount above which transfers ask for a code, in force for whichever asks after the commit.
 * @param amount null: no transfer asks
 */
export async function setTotpThreshold(
  context: AuthContext,
  userId: Id<'usr'>,
  { amount, code }: { readonly amount: { readonly amount: string; readonly currency: string } | null; readonly code: string },
): Promise<Result<null, TotpThresholdErrorCode>> {
  const parsed = amount && parseDecimal(amount.amount, amount.currency);
  if (parsed !== null && (!parsed.ok || parsed.money.amountMinor < 0n)) {
    const message = 'Give an amount of a currency, with no more decimals than it has.';
    return fail(userError('INVALID_AMOUNT', message, ['input', 'amount']));
  }
  const threshold: Money | null = parsed === null ? null : parsed.money;
  return answering(() =>
    withCode(context, userId, { code, field: 'code' }, async (tx) => {
      await tx.drizzle
        .update(secondFactors)
        .set({ thresholdMinor: threshold?.amountMinor ?? null, thresholdCurrency: threshold?.currency ?? null })
        .where(eq(secondFactors.userId, userId));
      await addEvent(tx, userTotpThresholdSet, { userId, threshold });
      return null;
    }),
  );
}
