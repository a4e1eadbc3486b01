import { DomainError, fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { sessionCreated } from '@mint/schema/events/auth.ts';
import { and, eq } from 'drizzle-orm';
import type { AuthContext, ClientOrigin } from '../context.ts';
import type { CodeErrorCode, LogInErrorCode } from '../errors.ts';
import { sessions, users } from '../tables.ts';
import { accountKey, addressKey } from './attempt-guards.ts';
import { type IssuedSession, issueTokens } from './issue-tokens.ts';
import { parseEmail } from './parse-email.ts';
import { hasPasswordLength } from './password-strength.ts';
import { hashSecret, newRefreshToken } from './refresh-tokens.ts';
import { withCode } from './second-factor.ts';
import { findUserWithPassword, replacePasswordHash, type User } from './users.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** A code of the second factor, for accounts that have one. */
  readonly totpCode?: string | null;
}

const maxUserAgentLength = 300;

const tooMany = () => fail(userError('TOO_MANY_ATTEMPTS' as const, 'Too many failed attempts. Wait a while, then try again.'));
const invalid = () => fail(userError('INVALID_CREDENTIALS' as const, 'The e-mail address or the password is wrong.'));

/** Keeps what a program says of itself to one printable line. */
export function clipUserAgent(userAgent: string | null): string | null {
  return userAgent?.replace(/\p{Cc}+/gu, ' ').slice(0, maxUserAgentLength) || null;
}

/**
 * The user whose credentials these are, or null. An unknown address costs the same hash as a wrong password, and a text that
 * can't be a password the same as one that could.
 */
async function authenticate({ database, hasher }: AuthContext, email: string | null, password: string) {
  const attempted = hasPasswordLength(password) ? password : '';
  const found = email === null ? null : await findUserWithPassword(database, email);
  const right = found ? await hasher.verify(found.passwordHash, attempted) : await hasher.verifyNobody(attempted);
  return found && right ? found : null;
}

/** Hashes the password anew when the settings have changed since. The log-in succeeded either way. */
async function renewPasswordHash(context: AuthContext, user: User, digest: string, password: string): Promise<void> {
  if (!context.hasher.isOutdated(digest)) return;
  try {
    await replacePasswordHash(context, user.id, digest, await context.hasher.hash(password));
  } catch (error) {
    context.log.warn({ err: error, userId: user.id }, 'password hash not renewed');
  }
}

/** Opens a session for a user who has proven who they are; null when the account was changed in the same moment. */
async function openSession(
  context: AuthContext,
  user: User,
  passwordHash: string,
  origin: ClientOrigin,
): Promise<IssuedSession | null> {
  const token = newRefreshToken(newId('ses'));
  const now = new Date();
  const expiresAt = new Date(now.getTime() + context.config.REFRESH_TOKEN_TTL_SECONDS * 1000);
  const userAgent = clipUserAgent(origin.userAgent);
  // Signed first: a session whose tokens nobody received would only stand in the list.
  const issued = await issueTokens(context, user, token, expiresAt);
  const opened = await context.database.transaction(async (tx) => {
    // A reset, a stop or another role that commits meanwhile ends every session, and must not miss this one.
    const unchanged = await tx.drizzle
      .select({ id: users.id })
      .from(users)
      .where(
        and(
          eq(users.id, user.id),
          eq(users.passwordHash, passwordHash),
          eq(users.status, user.status),
          eq(users.role, user.role),
        ),
      )
      .for('share');
    if (unchanged.length === 0) return false;
    await tx.drizzle.insert(sessions).values({
      id: token.sessionId,
      userId: user.id,
      familyHash: hashSecret(token.family),
      refreshHash: hashSecret(token.secret),
      userAgent,
      ipAddress: origin.ip,
      createdAt: now,
      lastUsedAt: now,
      expiresAt,
    });
    await addEvent(tx, sessionCreated, { userId: user.id, sessionId: token.sessionId, ipAddress: origin.ip, userAgent });
    return true;
  });
  return opened ? issued : null;
}

/**
 * Why the second factor of an account, whose password was right, does not let its owner in; null when it does. The code is used up. A second
 * factor that was ended meanwhile asks for nothing.
 */
async function secondFactorRefusal(context: AuthContext, user: User, code: string): Promise<UserError<LogInErrorCode> | null> {
  if (code === '') return userError('TOTP_REQUIRED', 'Give a code of your authenticator app too.', ['input', 'totpCode']);
  try {
    await withCode(context, user.id, { code, field: 'totpCode' }, async () => {});
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const refusal = (error as DomainError<CodeErrorCode>).toUserError();
    return refusal.code === 'TOTP_NOT_ENABLED' ? null : { ...refusal, code: refusal.code };
  }
}

/**
 * Logs in. Failures count against the account, known or not, and against the network address; a success starts the account's
 * count anew. Throws SERVICE_UNAVAILABLE when attempts can't be counted or too many log-ins wait.
 */
export async function createSession(
  context: AuthContext,
  credentials: Credentials,
  origin: ClientOrigin,
): Promise<Result<IssuedSession, LogInErrorCode>> {
  const { guards } = context;
  // What is no address has no account, and is counted and answered like one that has none.
  const email = parseEmail(credentials.email);
  const account = accountKey(email ?? credentials.email);
  const address = addressKey(origin.ip);
  // The account's attempt is counted before its password is looked at, so that many at once get no more than one after another.
  if (!(await guards.loginByAddress.hasRoom(address)) || !(await guards.loginByAccount.take(account))) return tooMany();

  const found = await authenticate(context, email, credentials.password);
  if (found === null) {
    await guards.loginByAddress.take(address);
    return invalid();
  }
  await guards.loginByAccount.clear(account);
  if (found.user.status === 'FROZEN') return fail(userError('ACCOUNT_FROZEN', 'This account is stopped. Contact support.'));
  if (found.hasSecondFactor) {
    const refusal = await secondFactorRefusal(context, found.user, credentials.totpCode ?? '');
    if (refusal?.code === 'TOTP_INVALID') await guards.loginByAddress.take(address);
    if (refusal !== null) return fail(refusal);
  }
  const session = await openSession(context, found.user, found.passwordHash, origin);
  if (session === null) return invalid();
  await renewPasswordHash(context, found.user, found.passwordHash, credentials.password);
  return ok(session);
}
