import { encrypt } from '@mint/platform/encryption/encryption.ts';
import { DomainError, fail, ok, type Result } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { isNull } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { TotpEnrollErrorCode } from '../errors.ts';
import { secondFactors } from '../tables.ts';
import { provePassword } from './prove-password.ts';
import { secretOwner } from './second-factor.ts';
import { newTotpSecret, otpauthUri } from './totp-codes.ts';

/** What an authenticator app is given. */
export interface TotpEnrollment {
  /** In base32. */
  readonly secret: string;
  readonly otpauthUri: string;
}

/** Begins a second factor, in place of one that was begun and not confirmed. It asks for nothing until it is. */
export async function enrollTotp(
  context: AuthContext,
  userId: Id<'usr'>,
  password: string,
): Promise<Result<TotpEnrollment, TotpEnrollErrorCode>> {
  const { config, database } = context;
  try {
    const { user } = await provePassword(context, userId, password);
    const secret = newTotpSecret();
    const begun = {
      encryptedSecret: encrypt(secret, config.KEY_ENCRYPTION_KEY, secretOwner(userId)),
      begunAt: new Date(),
      lastStep: null,
    };
    const written = await database.drizzle
      .insert(secondFactors)
      .values({ userId, ...begun })
      .onConflictDoUpdate({ target: secondFactors.userId, set: begun, setWhere: isNull(secondFactors.confirmedAt) })
      .returning({ userId: secondFactors.userId });
    if (written.length === 0) throw new DomainError('ALREADY_ENABLED', 'You have a second factor. Disable it first.');
    return ok({ secret, otpauthUri: otpauthUri(secret, config.TOTP_ISSUER, user.email) });
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<TotpEnrollErrorCode>).toUserError());
    throw error;
  }
}
