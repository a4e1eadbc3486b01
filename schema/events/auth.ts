import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** The topic of every event about people and their sessions; its key is the user's id, so one person's events keep their order. */
export const authTopic = 'auth.events';

const userId = idOf('usr');
const sessionId = idOf('ses');

/** A person signed up. The account works from now on; the e-mail address is not proven yet. */
export const userRegistered = defineEvent({
  type: 'user.registered',
  version: 1,
  topic: authTopic,
  payload: z.object({
    userId,
    handle: z.string(),
    displayName: z.string(),
    email: z.string(),
    /** ISO 3166-1 alpha-2. */
    country: z.string(),
    registeredAt: timestamp,
  }),
  key: (payload) => payload.userId,
});

/**
 * A verification e-mail is wanted. Carries no secret: who writes the e-mail asks auth for the one-time token
 * with `MintEmailToken` and this request id.
 */
export const userEmailVerificationRequested = defineEvent({
  type: 'user.email_verification_requested',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, requestId: z.uuid() }),
  key: (payload) => payload.userId,
});

/** The person proved that the e-mail address is theirs. */
export const userEmailVerified = defineEvent({
  type: 'user.email_verified',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId }),
  key: (payload) => payload.userId,
});

/** The public profile changed; both fields are as they stand after the change. */
export const userProfileUpdated = defineEvent({
  type: 'user.profile_updated',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, handle: z.string(), displayName: z.string() }),
  key: (payload) => payload.userId,
});

/** A password-reset e-mail is wanted. Carries no secret, as `user.email_verification_requested`. */
export const userPasswordResetRequested = defineEvent({
  type: 'user.password_reset_requested',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, requestId: z.uuid() }),
  key: (payload) => payload.userId,
});

/** The password was replaced with a reset token; every session of the person ended with it. */
export const userPasswordReset = defineEvent({
  type: 'user.password_reset',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId }),
  key: (payload) => payload.userId,
});

/** The person changed their password in a session; their other sessions ended with it. */
export const userPasswordChanged = defineEvent({
  type: 'user.password_changed',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId }),
  key: (payload) => payload.userId,
});

const reason = z.string().min(1).max(500);

/** An operator stopped the account. Its sessions and API keys have ended. */
export const userFrozen = defineEvent({
  type: 'user.frozen',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, reason }),
  key: (payload) => payload.userId,
});

/** An operator let a stopped account be used again. */
export const userUnfrozen = defineEvent({
  type: 'user.unfrozen',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, reason }),
  key: (payload) => payload.userId,
});

/** The person may do other things here than before; their sessions have ended. */
export const userRoleChanged = defineEvent({
  type: 'user.role_changed',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, role: z.enum(['USER', 'ADMIN']), reason }),
  key: (payload) => payload.userId,
});

/** The person logged in. */
export const sessionCreated = defineEvent({
  type: 'session.created',
  version: 1,
  topic: authTopic,
  payload: z.object({
    userId,
    sessionId,
    ipAddress: z.string().nullable(),
    userAgent: z.string().nullable(),
  }),
  key: (payload) => payload.userId,
});

/** Why a session ended before its time. */
export const sessionRevocationReason = z.enum([
  'LOGGED_OUT',
  'PASSWORD_RESET',
  'TOKEN_REUSED',
  'ACCOUNT_FROZEN',
  'ROLE_CHANGED',
  'SECOND_FACTOR_RESET',
]);

/** Sessions ended before their time: none of their refresh tokens works any more. */
export const sessionRevoked = defineEvent({
  type: 'session.revoked',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, sessionIds: z.array(sessionId).min(1), reason: sessionRevocationReason }),
  key: (payload) => payload.userId,
});

/** A refresh token that had been used was presented again: it may be stolen, so its session was revoked. */
export const sessionReuseDetected = defineEvent({
  type: 'session.reuse_detected',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, sessionId }),
  key: (payload) => payload.userId,
});

const apiKeyId = idOf('key');

/** The person made an API key. Its secret was shown to them and is nowhere else. */
export const apiKeyCreated = defineEvent({
  type: 'api_key.created',
  version: 1,
  topic: authTopic,
  payload: z.object({
    userId,
    apiKeyId,
    name: z.string(),
    /** The secret's beginning, by which its owner tells keys apart. */
    prefix: z.string(),
    scopes: z.array(z.string()).min(1),
    /** Addresses and networks that it may be used from; from anywhere when there are none. */
    ipAllowlist: z.array(z.string()),
    /** What may be sent with it in a day; null: as much as its owner may. */
    dailyLimit: z.object({ amountMinor: minorUnits, currency: z.string() }).nullable(),
    expiresAt: timestamp.nullable(),
  }),
  key: (payload) => payload.userId,
});

/** An API key got another secret. */
export const apiKeyRotated = defineEvent({
  type: 'api_key.rotated',
  version: 1,
  topic: authTopic,
  payload: z.object({
    userId,
    apiKeyId,
    /** The new secret's beginning. */
    prefix: z.string(),
    /** When the secrets before it end at the latest. */
    previousSecretsEndAt: timestamp,
  }),
  key: (payload) => payload.userId,
});

/** Why an API key ended before its time. */
export const apiKeyRevocationReason = z.enum(['REVOKED_BY_OWNER', 'ACCOUNT_FROZEN', 'SECOND_FACTOR_RESET']);

/** API keys ended before their time: they are refused everywhere. */
export const apiKeyRevoked = defineEvent({
  type: 'api_key.revoked',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, apiKeyIds: z.array(apiKeyId).min(1), reason: apiKeyRevocationReason }),
  key: (payload) => payload.userId,
});

/** The person's log-ins ask for a code of an authenticator app from now on. */
export const userTotpEnabled = defineEvent({
  type: 'user.totp_enabled',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId }),
  key: (payload) => payload.userId,
});

/** The person's log-ins and transfers ask for no code any more. */
export const userTotpDisabled = defineEvent({
  type: 'user.totp_disabled',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId }),
  key: (payload) => payload.userId,
});

/** Operators ended the second factor of somebody who lost it. Their sessions have ended, and their API keys that moved money. */
export const userTotpReset = defineEvent({
  type: 'user.totp_reset',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, reason }),
  key: (payload) => payload.userId,
});

/** The person's transfers ask for a code above another amount than before. */
export const userTotpThresholdSet = defineEvent({
  type: 'user.totp_threshold_set',
  version: 1,
  topic: authTopic,
  payload: z.object({
    userId,
    /** Null: no transfer asks for a code. */
    threshold: z.object({ amountMinor: minorUnits, currency: z.string() }).nullable(),
  }),
  key: (payload) => payload.userId,
});

/** The person has other recovery codes than before. */
export const userRecoveryCodesRegenerated = defineEvent({
  type: 'user.recovery_codes_regenerated',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId }),
  key: (payload) => payload.userId,
});

/** A recovery code stood in for a code of the authenticator app. */
export const userRecoveryCodeUsed = defineEvent({
  type: 'user.recovery_code_used',
  version: 1,
  topic: authTopic,
  payload: z.object({ userId, codesLeft: z.int().min(0) }),
  key: (payload) => payload.userId,
});

/** Every event of the domain, in the order of a person's life with Mint. */
export const authEvents = [
  userRegistered,
  userEmailVerificationRequested,
  userEmailVerified,
  userProfileUpdated,
  userPasswordResetRequested,
  userPasswordReset,
  userPasswordChanged,
  userFrozen,
  userUnfrozen,
  userRoleChanged,
  sessionCreated,
  sessionRevoked,
  sessionReuseDetected,
  apiKeyCreated,
  apiKeyRotated,
  apiKeyRevoked,
  userTotpEnabled,
  userTotpDisabled,
  userTotpReset,
  userTotpThresholdSet,
  userRecoveryCodesRegenerated,
  userRecoveryCodeUsed,
] as const;
