import type { Database, Tx } from '@mint/platform/database/database.ts';
import { decrypt } from '@mint/platform/encryption/encryption.ts';
import { DomainError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userRecoveryCodeUsed } from '@mint/schema/events/auth.ts';
import { and, count, eq, inArray, isNotNull } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { recoveryCodes, secondFactors } from '../tables.ts';
import { hashRecoveryCode } from './recovery-codes.ts';
import { isTotpForm, stepOfCode } from './totp-codes.ts';

/** A row of the second factors. */
export type SecondFactorRow = typeof secondFactors.$inferSelect;

/** A second factor that is in force, as its owner sees it. */
export interface SecondFactor {
  readonly userId: Id<'usr'>;
  readonly enabledAt: Date;
  readonly recoveryCodesLeft: number;
  /** Above this transfers ask for a code; null: none does. */
  readonly threshold: Money | null;
}

/** Longer than any code that somebody could mean. */
const maxCodeLength = 64;

/** The second factors in force of people, in one query; those without are left out. Give it bounded lists. */
export async function findSecondFactors(
  { drizzle }: Pick<Database | Tx, 'drizzle'>,
  userIds: readonly Id<'usr'>[],
): Promise<SecondFactor[]> {
  if (userIds.length === 0) return [];
  const rows = await drizzle
    .select({
      userId: secondFactors.userId,
      confirmedAt: secondFactors.confirmedAt,
      thresholdMinor: secondFactors.thresholdMinor,
      thresholdCurrency: secondFactors.thresholdCurrency,
      recoveryCodesLeft: count(recoveryCodes.hash),
    })
    .from(secondFactors)
    .leftJoin(recoveryCodes, eq(recoveryCodes.userId, secondFactors.userId))
    .where(and(inArray(secondFactors.userId, [...userIds]), isNotNull(secondFactors.confirmedAt)))
    .groupBy(secondFactors.userId);
  return rows.flatMap(({ userId, confirmedAt, recoveryCodesLeft, ...row }) =>
    confirmedAt === null ? [] : [{ userId, enabledAt: confirmedAt, recoveryCodesLeft, threshold: thresholdOf(row) }],
  );
}

/** The amount above which transfers ask for a code, or null. */
export function thresholdOf(row: Pick<SecondFactorRow, 'thresholdMinor' | 'thresholdCurrency'>): Money | null {
  const { thresholdMinor, thresholdCurrency } = row;
  return thresholdMinor === null || thresholdCurrency === null
    ? null
    : { amountMinor: thresholdMinor, currency: thresholdCurrency };
}

/** A person's second factor under the lock of its row, in force or not; null when none was begun. */
export async function lockSecondFactor(tx: Tx, userId: Id<'usr'>): Promise<SecondFactorRow | null> {
  const [row] = await tx.drizzle.select().from(secondFactors).where(eq(secondFactors.userId, userId)).for('update');
  return row ?? null;
}

/** What a second factor's secret is encrypted next to: it opens in nobody else's row. */
export function secretOwner(userId: Id<'usr'>): string {
  return `second factor of ${userId}`;
}

/** The time step of a code of the app that the row's owner has; null when it is none, or one of the last step taken or before. */
export function freshStep({ config }: AuthContext, row: SecondFactorRow, code: string): number | null {
  if (!isTotpForm(code)) return null;
  const secret = decrypt(row.encryptedSecret, config.KEY_ENCRYPTION_KEY, secretOwner(row.userId));
  const step = stepOfCode(secret, code, new Date());
  return step === null || (row.lastStep !== null && step <= row.lastStep) ? null : step;
}

/** Takes a code of the app, or a recovery code, for good. The row is locked, so no code is good for two. */
async function takeCode(context: AuthContext, tx: Tx, row: SecondFactorRow, text: string): Promise<boolean> {
  const { userId } = row;
  const code = text.length > maxCodeLength ? '' : text.replace(/\s/g, '');
  const step = freshStep(context, row, code);
  if (step !== null) {
    await tx.drizzle.update(secondFactors).set({ lastStep: step }).where(eq(secondFactors.userId, userId));
    return true;
  }
  const hash = hashRecoveryCode(code);
  if (hash === null) return false;
  const used = await tx.drizzle
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash)))
    .returning({ userId: recoveryCodes.userId });
  if (used.length === 0) return false;
  const codesLeft = await tx.drizzle.$count(recoveryCodes, eq(recoveryCodes.userId, userId));
  await addEvent(tx, userRecoveryCodeUsed, { userId, codesLeft });
  return true;
}

/**
 * Counts an attempt before the code is looked at, so that many at once get no more than one after another. What succeeds starts the count anew.
 * Throws a DomainError when there were too many.
 */
export async function countingAttempts<T>(
  { guards, log }: AuthContext,
  userId: Id<'usr'>,
  attempt: () => Promise<T>,
): Promise<T> {
  if (!(await guards.codeByAccount.take(userId))) {
    throw new DomainError('TOO_MANY_ATTEMPTS', 'Too many wrong codes. Wait a while, then try again.');
  }
  const value = await attempt();
  // What was done stands, counted or not.
  await guards.codeByAccount.clear(userId).catch((error: unknown) => log.warn({ err: error, userId }, 'attempts not cleared'));
  return value;
}

/** What is told of a code that is wanting. */
function codeWanted(): DomainError<'TOTP_REQUIRED'> {
  return new DomainError('TOTP_REQUIRED', 'Give a code of your authenticator app too.', ['input', 'totpCode']);
}

/** What is told of a code that is wrong or was used. */
export function wrongCode(field: string): DomainError<'TOTP_INVALID'> {
  return new DomainError('TOTP_INVALID', 'The code is wrong or was used. Wait for the next one.', ['input', field]);
}

/**
 * Does something that takes a code, in the transaction that uses the code up: neither happens without the other. Throws a DomainError of
 * CodeErrorCode, or of what `work` throws.
 * @param field the input field that the code came in
 */
export function withCode<T>(
  context: AuthContext,
  userId: Id<'usr'>,
  { code, field }: { readonly code: string; readonly field: string },
  work: (tx: Tx, row: SecondFactorRow) => Promise<T>,
): Promise<T> {
  return countingAttempts(context, userId, () =>
    context.database.transaction(async (tx) => {
      const row = await lockSecondFactor(tx, userId);
      if (row === null || row.confirmedAt === null) throw new DomainError('TOTP_NOT_ENABLED', 'You have no second factor.');
      if (!(await takeCode(context, tx, row, code))) throw wrongCode(field);
      return work(tx, row);
    }),
  );
}

/**
 * Does something that whoever has a second factor gives a code for, and others don't. Throws a DomainError of StepUpErrorCode, or of what `work`
 * throws.
 * @param code null when none was given
 */
export function withCodeWhereAsked<T>(
  context: AuthContext,
  userId: Id<'usr'>,
  code: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const attempt = () =>
    context.database.transaction(async (tx) => {
      const row = await lockSecondFactor(tx, userId);
      if (row === null || row.confirmedAt === null) return work(tx);
      if (code === null) throw codeWanted();
      if (!(await takeCode(context, tx, row, code))) throw wrongCode('totpCode');
      return work(tx);
    });
  return code === null ? attempt() : countingAttempts(context, userId, attempt);
}
