import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '@mint/platform/database/database.ts';
import { DomainError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { newUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userEmailVerificationRequested, userPasswordResetRequested } from '@mint/schema/events/auth.ts';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { EmailTokenErrorCode } from '../errors.ts';
import { emailTokens } from '../tables.ts';

/** What a mailed token proves the right to. */
export type EmailPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD';

/** A token is 32 random bytes in base64url; anything else was never minted. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

/** Asks for an e-mail to a user: the request and its event are written together. */
export async function requestEmail(context: AuthContext, tx: Tx, userId: Id<'usr'>, purpose: EmailPurpose): Promise<void> {
  const { VERIFICATION_TOKEN_TTL_SECONDS, RESET_TOKEN_TTL_SECONDS } = context.config;
  const ttlSeconds = purpose === 'VERIFY_EMAIL' ? VERIFICATION_TOKEN_TTL_SECONDS : RESET_TOKEN_TTL_SECONDS;
  const requestId = newUuid();
  const requestedAt = new Date();
  const expiresAt = new Date(requestedAt.getTime() + ttlSeconds * 1000);
  await tx.drizzle.insert(emailTokens).values({ requestId, userId, purpose, requestedAt, expiresAt });
  const contract = purpose === 'VERIFY_EMAIL' ? userEmailVerificationRequested : userPasswordResetRequested;
  await addEvent(tx, contract, { userId, requestId });
}

/**
 * Mints the token of a request, replacing the one minted before. Null when the e-mail is not wanted any more: unknown, used or
 * expired.
 */
export async function mintEmailToken(
  context: AuthContext,
  request: { readonly userId: Id<'usr'>; readonly requestId: string; readonly purpose: EmailPurpose },
): Promise<{ token: string; expiresAt: Date } | null> {
  const token = randomBytes(32).toString('base64url');
  const [minted] = await context.database.drizzle
    .update(emailTokens)
    .set({ tokenHash: hashToken(token) })
    .where(
      and(
        eq(emailTokens.requestId, request.requestId),
        eq(emailTokens.userId, request.userId),
        eq(emailTokens.purpose, request.purpose),
        isNull(emailTokens.usedAt),
        gt(emailTokens.expiresAt, new Date()),
      ),
    )
    .returning({ expiresAt: emailTokens.expiresAt });
  return minted ? { token, expiresAt: minted.expiresAt } : null;
}

/**
 * Whose token this is, without using it; null when nobody's. To be checked again, under lock, by `useEmailToken`.
 */
export async function findTokenOwner(context: AuthContext, token: string, purpose: EmailPurpose): Promise<Id<'usr'> | null> {
  if (!tokenForm.test(token)) return null;
  const [row] = await context.database.drizzle
    .select({ userId: emailTokens.userId })
    .from(emailTokens)
    .where(and(eq(emailTokens.tokenHash, hashToken(token)), eq(emailTokens.purpose, purpose)));
  return row?.userId ?? null;
}

/**
 * Uses a mailed token, and with it every other open one of its owner and purpose. Of two at the same time one succeeds.
 * Throws DomainError with INVALID_TOKEN or TOKEN_EXPIRED.
 */
export async function useEmailToken(tx: Tx, token: string, purpose: EmailPurpose): Promise<Id<'usr'>> {
  const invalid = () =>
    new DomainError<EmailTokenErrorCode>('INVALID_TOKEN', 'This link is not valid, or was used already.', ['input', 'token']);
  if (!tokenForm.test(token)) throw invalid();
  const [row] = await tx.drizzle
    .select({ userId: emailTokens.userId, usedAt: emailTokens.usedAt, expiresAt: emailTokens.expiresAt })
    .from(emailTokens)
    .where(and(eq(emailTokens.tokenHash, hashToken(token)), eq(emailTokens.purpose, purpose)))
    .for('update');
  if (!row || row.usedAt !== null) throw invalid();
  const now = new Date();
  if (row.expiresAt <= now) {
    throw new DomainError<EmailTokenErrorCode>('TOKEN_EXPIRED', 'This link is too old. Ask for another one.', ['input', 'token']);
  }
  await tx.drizzle
    .update(emailTokens)
    .set({ usedAt: now })
    .where(and(eq(emailTokens.userId, row.userId), eq(emailTokens.purpose, purpose), isNull(emailTokens.usedAt)));
  return row.userId;
}
