/** Why somebody could not sign up. */
export type RegisterErrorCode =
  | 'EMAIL_TAKEN'
  | 'HANDLE_TAKEN'
  | 'PASSWORD_TOO_WEAK'
  | 'INVALID_EMAIL'
  | 'INVALID_HANDLE'
  | 'INVALID_DISPLAY_NAME'
  | 'INVALID_COUNTRY';

/** Why a mailed token was refused. */
export type EmailTokenErrorCode = 'INVALID_TOKEN' | 'TOKEN_EXPIRED';

/** Why a password was not reset. */
export type PasswordResetErrorCode = EmailTokenErrorCode | 'PASSWORD_TOO_WEAK';

/** Why a password was not changed. */
export type PasswordChangeErrorCode = 'INVALID_PASSWORD' | 'PASSWORD_TOO_WEAK' | StepUpErrorCode;

/** Why an e-mail was not asked for. */
export type EmailRequestErrorCode = 'INVALID_EMAIL';

/** Why nobody was logged in. */
export type LogInErrorCode = 'INVALID_CREDENTIALS' | 'TOTP_REQUIRED' | 'TOTP_INVALID' | 'ACCOUNT_FROZEN' | 'TOO_MANY_ATTEMPTS';

/** Why a session was not refreshed. */
export type RefreshErrorCode = 'INVALID_REFRESH_TOKEN' | 'REFRESH_TOKEN_REUSED' | 'ACCOUNT_FROZEN';

/** Why no session was ended. */
export type RevokeErrorCode = 'SESSION_NOT_FOUND';

/** Why a profile was not changed. */
export type ProfileErrorCode = 'HANDLE_TAKEN' | 'INVALID_HANDLE' | 'INVALID_DISPLAY_NAME';

/** Why no API key was made. */
export type ApiKeyCreateErrorCode =
  | 'INVALID_NAME'
  | 'INVALID_SCOPES'
  | 'INVALID_EXPIRY'
  | 'INVALID_IP_ALLOWLIST'
  | 'INVALID_DAILY_LIMIT'
  | 'TOO_MANY_KEYS'
  | StepUpErrorCode;

/** Why an API key got no other secret. */
export type ApiKeyRotateErrorCode = 'NOT_FOUND' | 'KEY_ENDED' | 'INVALID_OVERLAP' | 'TOO_MANY_SECRETS' | StepUpErrorCode;

/** Why no API key was ended. */
export type ApiKeyRevokeErrorCode = 'NOT_FOUND';

/** Why the proof of a second factor was not taken. */
export type CodeErrorCode = 'TOTP_INVALID' | 'TOTP_NOT_ENABLED' | 'TOO_MANY_ATTEMPTS';

/** Why something that a second factor guards was not done. */
export type StepUpErrorCode = 'TOTP_REQUIRED' | 'TOTP_INVALID' | 'TOO_MANY_ATTEMPTS';

/** Why no second factor was begun. */
export type TotpEnrollErrorCode = 'INVALID_PASSWORD' | 'ALREADY_ENABLED' | 'TOO_MANY_ATTEMPTS';

/** Why a second factor was not put in force. */
export type TotpConfirmErrorCode = 'NOT_ENROLLED' | 'ALREADY_ENABLED' | 'TOTP_INVALID' | 'TOO_MANY_ATTEMPTS';

/** Why a second factor was not ended. */
export type TotpDisableErrorCode = 'INVALID_PASSWORD' | CodeErrorCode;

/** Why the amount above which transfers ask for a code was not set. */
export type TotpThresholdErrorCode = 'INVALID_AMOUNT' | CodeErrorCode;
