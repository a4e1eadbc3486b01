import { throttled, unauthenticated, unavailable } from '@mint/platform/errors/errors.ts';
import type { GraphQLError } from 'graphql';
import type { TokenFault } from './caller.ts';

/** Faults that the holder can mend, with a reason for programs and a sentence for people. */
const UNAUTHENTICATED: Readonly<
  Record<Exclude<TokenFault, 'UNVERIFIABLE' | 'KEY_ATTEMPTS'>, readonly [reason: string, message: string]>
> = {
  EXPIRED: ['TOKEN_EXPIRED', 'The access token has expired'],
  INVALID: ['TOKEN_INVALID', 'The access token is not valid'],
  SESSION_ENDED: ['SESSION_ENDED', 'The session has ended: log in again'],
  KEY_UNKNOWN: ['API_KEY_INVALID', 'The API key is not valid'],
  KEY_EXPIRED: ['API_KEY_EXPIRED', 'The API key has expired'],
  KEY_REVOKED: ['API_KEY_REVOKED', 'The API key was revoked'],
  KEY_ROTATED: ['API_KEY_ROTATED', 'The API key has another secret now, and the time in which both worked is over'],
  KEY_ACCOUNT_FROZEN: ['ACCOUNT_FROZEN', 'The account of this API key is stopped'],
  KEY_ADDRESS: ['API_KEY_ADDRESS_NOT_ALLOWED', 'The API key may not be used from this address'],
};
const RETRY_AFTER_MS = 1_000;
const ATTEMPTS_RETRY_AFTER_MS = 10_000;

/** What a caller is told whose token or key was not taken, once something asks for one. */
export function tokenFaultError(fault: TokenFault): GraphQLError {
  if (fault === 'UNVERIFIABLE') return unavailable('Tokens can not be verified just now', { retryAfterMs: RETRY_AFTER_MS });
  if (fault === 'KEY_ATTEMPTS') {
    return throttled('Too many API keys that are not valid came from this address', { retryAfterMs: ATTEMPTS_RETRY_AFTER_MS });
  }
  const [reason, message] = UNAUTHENTICATED[fault];
  return unauthenticated(message, { reason });
}
