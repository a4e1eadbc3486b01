import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import type { AuthContext, ClientOrigin } from '../context.ts';
import type { EmailRequestErrorCode } from '../errors.ts';
import { answerNoSoonerThan } from './answer-no-sooner-than.ts';
import { accountKey, addressKey } from './attempt-guards.ts';
import { type EmailPurpose, requestEmail } from './email-tokens.ts';
import { parseEmail } from './parse-email.ts';
import { findUserByEmail, type User } from './users.ts';

/** Longer than writing the request takes, so that the time to answer does not tell whether one was written. */
const answerAfterMs = 150;

async function request(context: AuthContext, email: string, purpose: EmailPurpose, origin: ClientOrigin): Promise<void> {
  const { guards, database } = context;
  const allowed =
    (await guards.emailByAddress.take(addressKey(origin.ip))) && (await guards.emailByAccount.take(accountKey(email)));
  if (!allowed) return;
  const user = await findUserByEmail(database, email);
  if (user !== null && wants(user, purpose)) await database.transaction((tx) => requestEmail(context, tx, user.id, purpose));
}

function wants(user: User, purpose: EmailPurpose): boolean {
  return purpose === 'RESET_PASSWORD' || user.emailVerifiedAt === null;
}

/**
 * Asks for the e-mail that verifies an address or resets its password. Answers the same, and after the same time, whether or
 * not the address has an account, needs the e-mail, or was asked for too often.
 */
export async function requestEmailFor(
  context: AuthContext,
  emailText: string,
  purpose: EmailPurpose,
  origin: ClientOrigin,
): Promise<Result<true, EmailRequestErrorCode>> {
  const email = parseEmail(emailText);
  if (email === null) return fail(userError('INVALID_EMAIL', 'This is not an e-mail address.', ['input', 'email']));
  await answerNoSoonerThan(answerAfterMs, request(context, email, purpose, origin));
  return ok(true);
}
