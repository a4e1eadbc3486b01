import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of any size, as a string. */
  BigInt: { input: string; output: string; }
  /** An ISO 3166-1 alpha-2 country code, e.g. `BR`. */
  CountryCode: { input: string; output: string; }
  /** An ISO 4217 currency code, e.g. `USD`. */
  CurrencyCode: { input: string; output: string; }
  /** A moment in time, RFC 3339 in UTC, e.g. `2026-11-22T13:37:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** An exact decimal number as a string, e.g. `"12.34"`. Never a float. */
  Decimal: { input: string; output: string; }
  /** A month of the calendar, e.g. `2026-11`. */
  YearMonth: { input: string; output: string; }
};

/** A key by which a program of yours uses Mint in your name, with the scopes you gave it. */
export type ApiKey = {
  readonly __typename?: 'ApiKey';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What may be sent with it in a day, in UTC; null: as much as you may send yourself. */
  readonly dailyLimit?: Maybe<Money>;
  /** When it stops working; null when it does not by itself. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The key's id, `key_…`. It stays the same when the secret is rotated. */
  readonly id: Scalars['ID']['output'];
  /** The addresses and networks that it may be used from; empty: from anywhere. */
  readonly ipAllowlist: ReadonlyArray<Scalars['String']['output']>;
  /** When it was last used, within a few seconds; null when it never was. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What you call it. */
  readonly name: Scalars['String']['output'];
  /** The beginning of its secret, by which you tell it from others: `mint_sk_` and 8 characters. The whole secret is shown once, when it is made. */
  readonly prefix: Scalars['String']['output'];
  /** When it was revoked; null when it was not. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may do. */
  readonly scopes: ReadonlyArray<ApiKeyScope>;
  /** How often it was used, day by day, the latest first; days without a request are left out. */
  readonly usage?: Maybe<ReadonlyArray<ApiKeyUsageDay>>;
};


/** A key by which a program of yours uses Mint in your name, with the scopes you gave it. */
export type ApiKeyUsageArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** Why no API key was made. */
export type ApiKeyCreateError = UserError & {
  readonly __typename?: 'ApiKeyCreateError';
  /** The reason, for programs. */
  readonly code: ApiKeyCreateErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why no API key was made. */
export type ApiKeyCreateErrorCode =
  /** The limit is not a positive amount of a currency. */
  | 'INVALID_DAILY_LIMIT'
  /** The end is in the past, or more than ten years away. */
  | 'INVALID_EXPIRY'
  /** An entry is no address and no network, or there are too many. */
  | 'INVALID_IP_ALLOWLIST'
  /** The name is empty, too long or has characters that can't be shown. */
  | 'INVALID_NAME'
  /** No scope is given. */
  | 'INVALID_SCOPES'
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** You have as many keys as there may be; revoke one first. */
  | 'TOO_MANY_KEYS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have a second factor; give a code of it too. */
  | 'TOTP_REQUIRED';

/** What an API key is to be. */
export type ApiKeyCreateInput = {
  /** What may be sent with it in a day, in UTC; as much as you may send yourself when absent. */
  readonly dailyLimit?: InputMaybe<MoneyInput>;
  /** When it shall stop working, at most ten years from now; never by itself when absent. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * The addresses and networks that it may be used from, IPv4 or IPv6, e.g. `203.0.113.7` or `2001:db8::/32`; at most 50. From anywhere when
   * absent or empty.
   */
  readonly ipAllowlist?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What you call it, 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** What it may do: at least one scope. */
  readonly scopes: ReadonlyArray<ApiKeyScope>;
  /** A code of your authenticator app, or a recovery code, if you have a second factor: keys ask for none when they are used. */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** The new API key, or why there is none. */
export type ApiKeyCreatePayload = {
  readonly __typename?: 'ApiKeyCreatePayload';
  /** The key; null when there are errors. */
  readonly apiKey?: Maybe<ApiKey>;
  /** The secret: send it as `Authorization: Bearer …` or `X-API-Key: …`. It is shown here only; null when there are errors. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<ApiKeyCreateError>;
};

/** Why no API key was ended. */
export type ApiKeyRevokeError = UserError & {
  readonly __typename?: 'ApiKeyRevokeError';
  /** The reason, for programs. */
  readonly code: ApiKeyRevokeErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why no API key was ended. */
export type ApiKeyRevokeErrorCode =
  /** You have no such key. */
  | 'NOT_FOUND';

/** The API key to end. */
export type ApiKeyRevokeInput = {
  /** One of your keys. */
  readonly id: Scalars['ID']['input'];
};

/** The API key that ended, or why none did. */
export type ApiKeyRevokePayload = {
  readonly __typename?: 'ApiKeyRevokePayload';
  /** The key; null when there are errors. */
  readonly apiKey?: Maybe<ApiKey>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<ApiKeyRevokeError>;
};

/** Why an API key got no other secret. */
export type ApiKeyRotateError = UserError & {
  readonly __typename?: 'ApiKeyRotateError';
  /** The reason, for programs. */
  readonly code: ApiKeyRotateErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why an API key got no other secret. */
export type ApiKeyRotateErrorCode =
  /** The overlap is not 0 to 604800 seconds. */
  | 'INVALID_OVERLAP'
  /** The key was revoked or has expired; make another. */
  | 'KEY_ENDED'
  /** You have no such key. */
  | 'NOT_FOUND'
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** Several secrets of this key work already. Rotate with an overlap of 0, or wait until one ends. */
  | 'TOO_MANY_SECRETS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have a second factor; give a code of it too. */
  | 'TOTP_REQUIRED';

/** The API key that gets another secret. */
export type ApiKeyRotateInput = {
  /** One of your keys. */
  readonly id: Scalars['ID']['input'];
  /** How much longer the secrets before it work, in seconds: 0 to 604800, which is a week. A day when absent. */
  readonly overlapSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** A code of your authenticator app, or a recovery code, if you have a second factor: keys ask for none when they are used. */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** The API key with its new secret, or why it has none. */
export type ApiKeyRotatePayload = {
  readonly __typename?: 'ApiKeyRotatePayload';
  /** The key; null when there are errors. */
  readonly apiKey?: Maybe<ApiKey>;
  /** When the secrets before it stop working, at the latest; null when there are errors. */
  readonly previousSecretsEndAt?: Maybe<Scalars['DateTime']['output']>;
  /** The new secret. It is shown here only; null when there are errors. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<ApiKeyRotateError>;
};

/** What an API key may do. */
export type ApiKeyScope =
  /** Read your notifications. */
  | 'NOTIFICATIONS_READ'
  /** Read your profile and find people. */
  | 'PROFILE_READ'
  /** Ask people for money and split bills. */
  | 'REQUESTS_WRITE'
  /** Read your transactions and what follows from them. */
  | 'TRANSACTIONS_READ'
  /** Send money. */
  | 'TRANSFERS_WRITE'
  /** Read your wallets, their movements and statements. */
  | 'WALLET_READ'
  /** Look after your webhooks. */
  | 'WEBHOOKS_WRITE';

/** How often an API key was used on one day. */
export type ApiKeyUsageDay = {
  readonly __typename?: 'ApiKeyUsageDay';
  /** The day's beginning, in UTC. */
  readonly day: Scalars['DateTime']['output'];
  /** The operations that were asked for with the key. */
  readonly requests: Scalars['BigInt']['output'];
};

/** Why the request was not taken. */
export type EmailVerificationResendError = UserError & {
  readonly __typename?: 'EmailVerificationResendError';
  /** The reason, for programs. */
  readonly code: EmailVerificationResendErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why a request for another verification e-mail was not taken. */
export type EmailVerificationResendErrorCode =
  /** This is not an e-mail address. */
  | 'INVALID_EMAIL';

/** Where to send another verification e-mail. */
export type EmailVerificationResendInput = {
  /** The account's e-mail address. */
  readonly email: Scalars['String']['input'];
};

/** Whether the request was taken. */
export type EmailVerificationResendPayload = {
  readonly __typename?: 'EmailVerificationResendPayload';
  /** Whether the request was taken. It says nothing about whether the address has an account. */
  readonly accepted: Scalars['Boolean']['output'];
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<EmailVerificationResendError>;
};

/** Why the address was not proven. */
export type EmailVerifyError = UserError & {
  readonly __typename?: 'EmailVerifyError';
  /** The reason, for programs. */
  readonly code: EmailVerifyErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why an address was not proven. */
export type EmailVerifyErrorCode =
  /** The token is unknown, was used, or was replaced by a later one. */
  | 'INVALID_TOKEN'
  /** The token is too old. */
  | 'TOKEN_EXPIRED';

/** Proof of an e-mail address. */
export type EmailVerifyInput = {
  /** The token from the e-mail. */
  readonly token: Scalars['String']['input'];
};

/** Whose address was proven, or why not. */
export type EmailVerifyPayload = {
  readonly __typename?: 'EmailVerifyPayload';
  /** The user whose address is proven; null when there are errors. */
  readonly user?: Maybe<User>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<EmailVerifyError>;
};

/** A session as it is handed out at log-in and at each refresh, with its tokens. They are shown here only. */
export type IssuedSession = {
  readonly __typename?: 'IssuedSession';
  /** Send it as `Authorization: Bearer …`. Browsers got it as a cookie too. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token stops working. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** The session's id, `ses_…`. It stays the same through refreshes. */
  readonly id: Scalars['ID']['output'];
  /** Give it to `sessionRefresh`, once. Browsers got it as a cookie too. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token stops working. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** Who is logged in. */
  readonly user?: Maybe<User>;
};

/** An exact amount of one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in the currency's main unit with all its decimals, e.g. `"12.34"`. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The amount in the smallest unit of the currency, e.g. `"1234"` cents. */
  readonly minorUnits: Scalars['BigInt']['output'];
};

/** An amount of money as a client gives it. */
export type MoneyInput = {
  /** The amount in the currency's main unit, e.g. `"12.34"`; no more decimals than the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes an API key. Its secret is in the answer and nowhere else. */
  readonly apiKeyCreate: ApiKeyCreatePayload;
  /** Ends an API key: it is refused everywhere within a second. Ending one that has ended changes nothing. */
  readonly apiKeyRevoke: ApiKeyRevokePayload;
  /** Gives an API key another secret. The one before works a while longer, so that programs can change over. */
  readonly apiKeyRotate: ApiKeyRotatePayload;
  /** Asks for another verification e-mail. The answer is the same whether or not the address is known or proven already. */
  readonly emailVerificationResend: EmailVerificationResendPayload;
  /** Proves an e-mail address with the token that was mailed to it. */
  readonly emailVerify: EmailVerifyPayload;
  /** Replaces your password, with the one before as proof, and ends your other sessions. */
  readonly passwordChange: PasswordChangePayload;
  /** Sets a new password with the token that was mailed, and ends every session. */
  readonly passwordReset: PasswordResetPayload;
  /** Asks for a password-reset e-mail. The answer is the same whether or not the address is known. */
  readonly passwordResetRequest: PasswordResetRequestPayload;
  /** Changes your public profile. */
  readonly profileUpdate: ProfileUpdatePayload;
  /** Logs in: answers with the session's tokens and sets them as HTTP-only cookies. */
  readonly sessionCreate: SessionCreatePayload;
  /** Exchanges a refresh token for new tokens. It works once: using it again ends the session. */
  readonly sessionRefresh: SessionRefreshPayload;
  /** Logs out: ends one of your sessions, the current one by default, and clears its cookies; or all the others. */
  readonly sessionRevoke: SessionRevokePayload;
  /** Puts the second factor that was begun in force, once the app has shown to have its secret. */
  readonly totpConfirm: TotpConfirmPayload;
  /** Ends your second factor, with its recovery codes and the amount above which transfers ask for a code. */
  readonly totpDisable: TotpDisablePayload;
  /** Begins a second factor: answers with the secret for an authenticator app. Nothing asks for a code before `totpConfirm`. */
  readonly totpEnroll: TotpEnrollPayload;
  /** Makes ten new recovery codes. Those before them stop working. */
  readonly totpRecoveryCodesRegenerate: TotpRecoveryCodesRegeneratePayload;
  /** Says above which amount your transfers ask for a code. It is in force for the next transfer. */
  readonly totpThresholdSet: TotpThresholdSetPayload;
  /** Signs up. An e-mail to prove the address follows; the account can be used at once. */
  readonly userRegister: UserRegisterPayload;
};


export type MutationApiKeyCreateArgs = {
  input: ApiKeyCreateInput;
};


export type MutationApiKeyRevokeArgs = {
  input: ApiKeyRevokeInput;
};


export type MutationApiKeyRotateArgs = {
  input: ApiKeyRotateInput;
};


export type MutationEmailVerificationResendArgs = {
  input: EmailVerificationResendInput;
};


export type MutationEmailVerifyArgs = {
  input: EmailVerifyInput;
};


export type MutationPasswordChangeArgs = {
  input: PasswordChangeInput;
};


export type MutationPasswordResetArgs = {
  input: PasswordResetInput;
};


export type MutationPasswordResetRequestArgs = {
  input: PasswordResetRequestInput;
};


export type MutationProfileUpdateArgs = {
  input: ProfileUpdateInput;
};


export type MutationSessionCreateArgs = {
  input: SessionCreateInput;
};


export type MutationSessionRefreshArgs = {
  input: SessionRefreshInput;
};


export type MutationSessionRevokeArgs = {
  input: SessionRevokeInput;
};


export type MutationTotpConfirmArgs = {
  input: TotpConfirmInput;
};


export type MutationTotpDisableArgs = {
  input: TotpDisableInput;
};


export type MutationTotpEnrollArgs = {
  input: TotpEnrollInput;
};


export type MutationTotpRecoveryCodesRegenerateArgs = {
  input: TotpRecoveryCodesRegenerateInput;
};


export type MutationTotpThresholdSetArgs = {
  input: TotpThresholdSetInput;
};


export type MutationUserRegisterArgs = {
  input: UserRegisterInput;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the page's last entry; give it as `after` to go on. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has entries before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first entry; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Why the password was not changed. */
export type PasswordChangeError = UserError & {
  readonly __typename?: 'PasswordChangeError';
  /** The reason, for programs. */
  readonly code: PasswordChangeErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why a password was not changed. */
export type PasswordChangeErrorCode =
  /** The password is wrong. */
  | 'INVALID_PASSWORD'
  /** The new password is too short, too long or too easy to guess. */
  | 'PASSWORD_TOO_WEAK'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have a second factor; give a code of it too. */
  | 'TOTP_REQUIRED';

/** The proof and the new password. */
export type PasswordChangeInput = {
  /** The new password, 8 to 128 characters, hard to guess. */
  readonly newPassword: Scalars['String']['input'];
  /** Your account's password as it is. */
  readonly password: Scalars['String']['input'];
  /** A code of your authenticator app, or a recovery code, if you have a second factor. */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** Whose password was changed, or why none was. */
export type PasswordChangePayload = {
  readonly __typename?: 'PasswordChangePayload';
  /** The user, who is logged in here and nowhere else; null when there are errors. */
  readonly user?: Maybe<User>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<PasswordChangeError>;
};

/** Why no password was reset. */
export type PasswordResetError = UserError & {
  readonly __typename?: 'PasswordResetError';
  /** The reason, for programs. */
  readonly code: PasswordResetErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why no password was reset. */
export type PasswordResetErrorCode =
  /** The token is unknown, was used, or was replaced by a later one. */
  | 'INVALID_TOKEN'
  /** The password is too short, too long or too easy to guess. */
  | 'PASSWORD_TOO_WEAK'
  /** The token is too old. */
  | 'TOKEN_EXPIRED';

/** The proof and the new password. */
export type PasswordResetInput = {
  /** The new password, 8 to 128 characters, hard to guess. */
  readonly newPassword: Scalars['String']['input'];
  /** The token from the e-mail. */
  readonly token: Scalars['String']['input'];
};

/** Whose password was reset, or why none was. */
export type PasswordResetPayload = {
  readonly __typename?: 'PasswordResetPayload';
  /** The user, who now has to log in again everywhere; null when there are errors. */
  readonly user?: Maybe<User>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<PasswordResetError>;
};

/** Why the request was not taken. */
export type PasswordResetRequestError = UserError & {
  readonly __typename?: 'PasswordResetRequestError';
  /** The reason, for programs. */
  readonly code: PasswordResetRequestErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why a request to reset a password was not taken. */
export type PasswordResetRequestErrorCode =
  /** This is not an e-mail address. */
  | 'INVALID_EMAIL';

/** Whose password is to be reset. */
export type PasswordResetRequestInput = {
  /** The account's e-mail address. */
  readonly email: Scalars['String']['input'];
};

/** Whether the request was taken. */
export type PasswordResetRequestPayload = {
  readonly __typename?: 'PasswordResetRequestPayload';
  /** Whether the request was taken. It says nothing about whether the address has an account. */
  readonly accepted: Scalars['Boolean']['output'];
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<PasswordResetRequestError>;
};

/** Why the profile was not changed. */
export type ProfileUpdateError = UserError & {
  readonly __typename?: 'ProfileUpdateError';
  /** The reason, for programs. */
  readonly code: ProfileUpdateErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why a profile was not changed. */
export type ProfileUpdateErrorCode =
  /** Someone else has the handle. */
  | 'HANDLE_TAKEN'
  /** The display name is empty, too long or has characters that can't be shown. */
  | 'INVALID_DISPLAY_NAME'
  /** The handle has other than 3 to 30 of `a-z`, `0-9` and `_`, or is reserved. */
  | 'INVALID_HANDLE';

/** What to change of your public profile. What is absent stays. */
export type ProfileUpdateInput = {
  /** The name shown to others, 1 to 80 characters. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** The name others find you by: 3 to 30 letters `a-z`, digits and `_`. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
};

/** The profile as it stands, or why it was not changed. */
export type ProfileUpdatePayload = {
  readonly __typename?: 'ProfileUpdatePayload';
  /** You, as changed; null when there are errors. */
  readonly user?: Maybe<User>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<ProfileUpdateError>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Your API keys: those that work first, the newest first among them; then those that ended. */
  readonly apiKeys?: Maybe<ReadonlyArray<ApiKey>>;
  /** The user who asks. */
  readonly me?: Maybe<User>;
  /** The places where you are logged in, the latest used first. */
  readonly sessions?: Maybe<ReadonlyArray<Session>>;
  /** The user with this handle, in any case, with or without a leading `@`; null when there is none. */
  readonly userByHandle?: Maybe<User>;
  /** Users whose handle, or a word of whose display name, begins with the query; at least 2 characters. Ordered by handle. */
  readonly userSearch?: Maybe<UserConnection>;
};


export type QueryUserByHandleArgs = {
  handle: Scalars['String']['input'];
};


export type QueryUserSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};

/** A place where you are logged in. */
export type Session = {
  readonly __typename?: 'Session';
  /** When you logged in. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whether this is the session you are asking with. */
  readonly current: Scalars['Boolean']['output'];
  /** When the session ends unless it is refreshed before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The session's id, `ses_…`. */
  readonly id: Scalars['ID']['output'];
  /** The network address it was last used from; null when unknown. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** When the session was last refreshed; the log-in when it never was. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** The program it was last used with, as that program calls itself; null when it said nothing. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
};

/** Why nobody was logged in. */
export type SessionCreateError = UserError & {
  readonly __typename?: 'SessionCreateError';
  /** The reason, for programs. */
  readonly code: SessionCreateErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when saying so would give something away. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why nobody was logged in. */
export type SessionCreateErrorCode =
  /** The password is right and the account is stopped. */
  | 'ACCOUNT_FROZEN'
  /** The e-mail address or the password is wrong; which one is not said. */
  | 'INVALID_CREDENTIALS'
  /** Too many failed attempts for this account or from this network address; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code of the authenticator app is wrong or was used. */
  | 'TOTP_INVALID'
  /** The password is right and the account asks for a code of its authenticator app too. */
  | 'TOTP_REQUIRED';

/** Who logs in. */
export type SessionCreateInput = {
  /** The account's e-mail address. */
  readonly email: Scalars['String']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
  /** A code of the authenticator app, or a recovery code, for accounts that have a second factor. */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** The new session, or why there is none. */
export type SessionCreatePayload = {
  readonly __typename?: 'SessionCreatePayload';
  /** The session with its tokens; null when there are errors. */
  readonly session?: Maybe<IssuedSession>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<SessionCreateError>;
};

/** Why the session was not refreshed. */
export type SessionRefreshError = UserError & {
  readonly __typename?: 'SessionRefreshError';
  /** The reason, for programs. */
  readonly code: SessionRefreshErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why a session was not refreshed. After each of them, log in again. */
export type SessionRefreshErrorCode =
  /** The account is stopped. */
  | 'ACCOUNT_FROZEN'
  /** The refresh token is missing, unknown, expired, or its session ended. */
  | 'INVALID_REFRESH_TOKEN'
  /** The refresh token had been used before. Its session has been ended, in case it was stolen. */
  | 'REFRESH_TOKEN_REUSED';

/** The session to go on with. */
export type SessionRefreshInput = {
  /** The refresh token; taken from the cookie when absent. */
  readonly refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** The session with new tokens, or why there are none. */
export type SessionRefreshPayload = {
  readonly __typename?: 'SessionRefreshPayload';
  /** The session with its new tokens; null when there are errors. */
  readonly session?: Maybe<IssuedSession>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<SessionRefreshError>;
};

/** Why no session was ended. */
export type SessionRevokeError = UserError & {
  readonly __typename?: 'SessionRevokeError';
  /** The reason, for programs. */
  readonly code: SessionRevokeErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why no session was ended. */
export type SessionRevokeErrorCode =
  /** You have no such session. */
  | 'SESSION_NOT_FOUND';

/** The session to end. */
export type SessionRevokeInput = {
  /** Whether to end all your sessions but the current one. Then without `sessionId`, which has no say. */
  readonly others?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of your sessions; the current one when absent. */
  readonly sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What was ended, or why nothing was. */
export type SessionRevokePayload = {
  readonly __typename?: 'SessionRevokePayload';
  /** The sessions that are ended. */
  readonly revokedSessionIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<SessionRevokeError>;
};

/** The second factor of a log-in: codes of an authenticator app (RFC 6238), each good once. */
export type Totp = {
  readonly __typename?: 'Totp';
  /** Whether log-ins ask for a code. */
  readonly enabled: Scalars['Boolean']['output'];
  /** Since when; null while it is not enabled. */
  readonly enabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many recovery codes are left. Each stands in for a code of the app, once. */
  readonly recoveryCodesLeft: Scalars['Int']['output'];
  /** Above this amount a transfer asks for a code; null: none does. */
  readonly transferThreshold?: Maybe<Money>;
};

/** Why the second factor was not put in force. */
export type TotpConfirmError = UserError & {
  readonly __typename?: 'TotpConfirmError';
  /** The reason, for programs. */
  readonly code: TotpConfirmErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why the second factor was not put in force. */
export type TotpConfirmErrorCode =
  /** You have a second factor already. */
  | 'ALREADY_ENABLED'
  /** No second factor was begun in the last 15 minutes. */
  | 'NOT_ENROLLED'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is not one of the app that was given the secret. */
  | 'TOTP_INVALID';

/** Proof that the app has the secret. */
export type TotpConfirmInput = {
  /** The code that your authenticator app shows. */
  readonly code: Scalars['String']['input'];
};

/** The recovery codes, or why there are none. */
export type TotpConfirmPayload = {
  readonly __typename?: 'TotpConfirmPayload';
  /** Ten codes, each of which stands in for one of the app, once. They are shown here only; null when there are errors. */
  readonly recoveryCodes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Your second factor as it stands; null when there are errors. */
  readonly totp?: Maybe<Totp>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<TotpConfirmError>;
};

/** Why the second factor was not ended. */
export type TotpDisableError = UserError & {
  readonly __typename?: 'TotpDisableError';
  /** The reason, for programs. */
  readonly code: TotpDisableErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why the second factor was not ended. */
export type TotpDisableErrorCode =
  /** The password is wrong. */
  | 'INVALID_PASSWORD'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have no second factor. */
  | 'TOTP_NOT_ENABLED';

/** Proof that it is you. */
export type TotpDisableInput = {
  /** A code of your authenticator app, or one of your recovery codes. */
  readonly code: Scalars['String']['input'];
  /** Your account's password. */
  readonly password: Scalars['String']['input'];
};

/** Your second factor as it stands, or why it was not ended. */
export type TotpDisablePayload = {
  readonly __typename?: 'TotpDisablePayload';
  /** Your second factor, which is not enabled any more; null when there are errors. */
  readonly totp?: Maybe<Totp>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<TotpDisableError>;
};

/** Why no second factor was begun. */
export type TotpEnrollError = UserError & {
  readonly __typename?: 'TotpEnrollError';
  /** The reason, for programs. */
  readonly code: TotpEnrollErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why no second factor was begun. */
export type TotpEnrollErrorCode =
  /** You have a second factor; disable it first. */
  | 'ALREADY_ENABLED'
  /** The password is wrong. */
  | 'INVALID_PASSWORD'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS';

/** Proof that it is you. */
export type TotpEnrollInput = {
  /** Your account's password. */
  readonly password: Scalars['String']['input'];
};

/** What the authenticator app is given, or why nothing is. */
export type TotpEnrollPayload = {
  readonly __typename?: 'TotpEnrollPayload';
  /** The same for a QR code, as an `otpauth://` address; null when there are errors. */
  readonly otpauthUri?: Maybe<Scalars['String']['output']>;
  /** The secret in base32, for typing in. It is shown here only; null when there are errors. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<TotpEnrollError>;
};

/** Why no recovery codes were made. */
export type TotpRecoveryCodesRegenerateError = UserError & {
  readonly __typename?: 'TotpRecoveryCodesRegenerateError';
  /** The reason, for programs. */
  readonly code: TotpRecoveryCodesRegenerateErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why no recovery codes were made. */
export type TotpRecoveryCodesRegenerateErrorCode =
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have no second factor. */
  | 'TOTP_NOT_ENABLED';

/** Proof that it is you. */
export type TotpRecoveryCodesRegenerateInput = {
  /** A code of your authenticator app, or one of your recovery codes. */
  readonly code: Scalars['String']['input'];
};

/** The new recovery codes, or why there are none. */
export type TotpRecoveryCodesRegeneratePayload = {
  readonly __typename?: 'TotpRecoveryCodesRegeneratePayload';
  /** Ten codes, each of which stands in for one of the app, once. They are shown here only; null when there are errors. */
  readonly recoveryCodes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<TotpRecoveryCodesRegenerateError>;
};

/** Why the amount was not set. */
export type TotpThresholdSetError = UserError & {
  readonly __typename?: 'TotpThresholdSetError';
  /** The reason, for programs. */
  readonly code: TotpThresholdSetErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why the amount was not set. */
export type TotpThresholdSetErrorCode =
  /** The amount is negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_AMOUNT'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have no second factor. */
  | 'TOTP_NOT_ENABLED';

/** Above what a code is asked for. */
export type TotpThresholdSetInput = {
  /** Transfers above it ask for a code, in every currency, at the rate of the day; with zero, all do. None does when absent. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** A code of your authenticator app, or one of your recovery codes. */
  readonly code: Scalars['String']['input'];
};

/** Your second factor as it stands, or why the amount was not set. */
export type TotpThresholdSetPayload = {
  readonly __typename?: 'TotpThresholdSetPayload';
  /** Your second factor with the amount; null when there are errors. */
  readonly totp?: Maybe<Totp>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<TotpThresholdSetError>;
};

/** A person who uses Mint. Their handle and display name are public; the rest is theirs and an administrator's. */
export type User = {
  readonly __typename?: 'User';
  /** The country given at registration; null unless the user is you or you are an administrator. */
  readonly country?: Maybe<Scalars['CountryCode']['output']>;
  /** When the user registered. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The name shown to others. */
  readonly displayName: Scalars['String']['output'];
  /** The e-mail address; null unless the user is you or you are an administrator. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Whether the e-mail address has been proven; null unless the user is you or you are an administrator. */
  readonly emailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** The name others find the user by: 3 to 30 of `a-z`, `0-9` and `_`, unique. */
  readonly handle: Scalars['String']['output'];
  /** The user's id, `usr_…`. */
  readonly id: Scalars['ID']['output'];
  /** What the user may do here; null unless the user is you or you are an administrator. */
  readonly role?: Maybe<UserRole>;
  /** Whether the account is in use; null unless the user is you or you are an administrator. */
  readonly status?: Maybe<UserStatus>;
  /** The second factor of your log-in; null unless the user is you, in a session. */
  readonly totp?: Maybe<Totp>;
};

/** A page of users. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** The users of the page, each with its cursor. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** The users of the page. */
  readonly nodes: ReadonlyArray<User>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A user on a page. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The user. */
  readonly node: User;
};

/** Why a mutation did not do what it was asked: something the person can mend. Each mutation has its own `code`s. */
export type UserError = {
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Why nobody was signed up. */
export type UserRegisterError = UserError & {
  readonly __typename?: 'UserRegisterError';
  /** The reason, for programs. */
  readonly code: UserRegisterErrorCode;
  /** The reason, for people. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Reasons why nobody was signed up. */
export type UserRegisterErrorCode =
  /** The e-mail address has an account already. */
  | 'EMAIL_TAKEN'
  /** Someone else has the handle. */
  | 'HANDLE_TAKEN'
  /** This is not an ISO 3166-1 alpha-2 country code. */
  | 'INVALID_COUNTRY'
  /** The display name is empty, too long or has characters that can't be shown. */
  | 'INVALID_DISPLAY_NAME'
  /** This is not an e-mail address. */
  | 'INVALID_EMAIL'
  /** The handle has other than 3 to 30 of `a-z`, `0-9` and `_`, or is reserved. */
  | 'INVALID_HANDLE'
  /** The password is too short, too long or too easy to guess. */
  | 'PASSWORD_TOO_WEAK';

/** Who signs up. */
export type UserRegisterInput = {
  /** The country of residence. */
  readonly country: Scalars['CountryCode']['input'];
  /** The name shown to others, 1 to 80 characters. */
  readonly displayName: Scalars['String']['input'];
  /** The e-mail address, at most 254 characters. Each address has one account. */
  readonly email: Scalars['String']['input'];
  /** The name others find the user by: 3 to 30 letters `a-z`, digits and `_`. */
  readonly handle: Scalars['String']['input'];
  /** The password, 8 to 128 characters, hard to guess. */
  readonly password: Scalars['String']['input'];
};

/** Who signed up, or why not. */
export type UserRegisterPayload = {
  readonly __typename?: 'UserRegisterPayload';
  /** The new user; null when there are errors. */
  readonly user?: Maybe<User>;
  /** What was wrong; empty on success. */
  readonly userErrors: ReadonlyArray<UserRegisterError>;
};

/** What a user may do on the platform. */
export type UserRole =
  /** Runs the platform. */
  | 'ADMIN'
  /** Uses Mint for themselves. */
  | 'USER';

/** Whether an account is in use. */
export type UserStatus =
  /** In use. */
  | 'ACTIVE'
  /** Stopped by an administrator: nobody can log in to it. */
  | 'FROZEN';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApiKey: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
  ApiKeyCreateError: ResolverTypeWrapper<any>;
  ApiKeyCreateErrorCode: ResolverTypeWrapper<any>;
  ApiKeyCreateInput: ResolverTypeWrapper<any>;
  ApiKeyCreatePayload: ResolverTypeWrapper<any>;
  ApiKeyRevokeError: ResolverTypeWrapper<any>;
  ApiKeyRevokeErrorCode: ResolverTypeWrapper<any>;
  ApiKeyRevokeInput: ResolverTypeWrapper<any>;
  ApiKeyRevokePayload: ResolverTypeWrapper<any>;
  ApiKeyRotateError: ResolverTypeWrapper<any>;
  ApiKeyRotateErrorCode: ResolverTypeWrapper<any>;
  ApiKeyRotateInput: ResolverTypeWrapper<any>;
  ApiKeyRotatePayload: ResolverTypeWrapper<any>;
  ApiKeyScope: ResolverTypeWrapper<any>;
  ApiKeyUsageDay: ResolverTypeWrapper<any>;
  BigInt: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  EmailVerificationResendError: ResolverTypeWrapper<any>;
  EmailVerificationResendErrorCode: ResolverTypeWrapper<any>;
  EmailVerificationResendInput: ResolverTypeWrapper<any>;
  EmailVerificationResendPayload: ResolverTypeWrapper<any>;
  EmailVerifyError: ResolverTypeWrapper<any>;
  EmailVerifyErrorCode: ResolverTypeWrapper<any>;
  EmailVerifyInput: ResolverTypeWrapper<any>;
  EmailVerifyPayload: ResolverTypeWrapper<any>;
  IssuedSession: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<any>;
  PasswordChangeError: ResolverTypeWrapper<any>;
  PasswordChangeErrorCode: ResolverTypeWrapper<any>;
  PasswordChangeInput: ResolverTypeWrapper<any>;
  PasswordChangePayload: ResolverTypeWrapper<any>;
  PasswordResetError: ResolverTypeWrapper<any>;
  PasswordResetErrorCode: ResolverTypeWrapper<any>;
  PasswordResetInput: ResolverTypeWrapper<any>;
  PasswordResetPayload: ResolverTypeWrapper<any>;
  PasswordResetRequestError: ResolverTypeWrapper<any>;
  PasswordResetRequestErrorCode: ResolverTypeWrapper<any>;
  PasswordResetRequestInput: ResolverTypeWrapper<any>;
  PasswordResetRequestPayload: ResolverTypeWrapper<any>;
  ProfileUpdateError: ResolverTypeWrapper<any>;
  ProfileUpdateErrorCode: ResolverTypeWrapper<any>;
  ProfileUpdateInput: ResolverTypeWrapper<any>;
  ProfileUpdatePayload: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Session: ResolverTypeWrapper<any>;
  SessionCreateError: ResolverTypeWrapper<any>;
  SessionCreateErrorCode: ResolverTypeWrapper<any>;
  SessionCreateInput: ResolverTypeWrapper<any>;
  SessionCreatePayload: ResolverTypeWrapper<any>;
  SessionRefreshError: ResolverTypeWrapper<any>;
  SessionRefreshErrorCode: ResolverTypeWrapper<any>;
  SessionRefreshInput: ResolverTypeWrapper<any>;
  SessionRefreshPayload: ResolverTypeWrapper<any>;
  SessionRevokeError: ResolverTypeWrapper<any>;
  SessionRevokeErrorCode: ResolverTypeWrapper<any>;
  SessionRevokeInput: ResolverTypeWrapper<any>;
  SessionRevokePayload: ResolverTypeWrapper<any>;
  Totp: ResolverTypeWrapper<any>;
  TotpConfirmError: ResolverTypeWrapper<any>;
  TotpConfirmErrorCode: ResolverTypeWrapper<any>;
  TotpConfirmInput: ResolverTypeWrapper<any>;
  TotpConfirmPayload: ResolverTypeWrapper<any>;
  TotpDisableError: ResolverTypeWrapper<any>;
  TotpDisableErrorCode: ResolverTypeWrapper<any>;
  TotpDisableInput: ResolverTypeWrapper<any>;
  TotpDisablePayload: ResolverTypeWrapper<any>;
  TotpEnrollError: ResolverTypeWrapper<any>;
  TotpEnrollErrorCode: ResolverTypeWrapper<any>;
  TotpEnrollInput: ResolverTypeWrapper<any>;
  TotpEnrollPayload: ResolverTypeWrapper<any>;
  TotpRecoveryCodesRegenerateError: ResolverTypeWrapper<any>;
  TotpRecoveryCodesRegenerateErrorCode: ResolverTypeWrapper<any>;
  TotpRecoveryCodesRegenerateInput: ResolverTypeWrapper<any>;
  TotpRecoveryCodesRegeneratePayload: ResolverTypeWrapper<any>;
  TotpThresholdSetError: ResolverTypeWrapper<any>;
  TotpThresholdSetErrorCode: ResolverTypeWrapper<any>;
  TotpThresholdSetInput: ResolverTypeWrapper<any>;
  TotpThresholdSetPayload: ResolverTypeWrapper<any>;
  User: ResolverTypeWrapper<any>;
  UserConnection: ResolverTypeWrapper<any>;
  UserEdge: ResolverTypeWrapper<any>;
  UserError: ResolverTypeWrapper<any>;
  UserRegisterError: ResolverTypeWrapper<any>;
  UserRegisterErrorCode: ResolverTypeWrapper<any>;
  UserRegisterInput: ResolverTypeWrapper<any>;
  UserRegisterPayload: ResolverTypeWrapper<any>;
  UserRole: ResolverTypeWrapper<any>;
  UserStatus: ResolverTypeWrapper<any>;
  YearMonth: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiKey: any;
  ID: any;
  Int: any;
  ApiKeyCreateError: any;
  ApiKeyCreateInput: any;
  ApiKeyCreatePayload: any;
  ApiKeyRevokeError: any;
  ApiKeyRevokeInput: any;
  ApiKeyRevokePayload: any;
  ApiKeyRotateError: any;
  ApiKeyRotateInput: any;
  ApiKeyRotatePayload: any;
  ApiKeyUsageDay: any;
  BigInt: any;
  CountryCode: any;
  CurrencyCode: any;
  DateTime: any;
  Decimal: any;
  EmailVerificationResendError: any;
  EmailVerificationResendInput: any;
  EmailVerificationResendPayload: any;
  EmailVerifyError: any;
  EmailVerifyInput: any;
  EmailVerifyPayload: any;
  IssuedSession: any;
  Money: any;
  MoneyInput: any;
  Mutation: Record<PropertyKey, never>;
  PageInfo: any;
  PasswordChangeError: any;
  PasswordChangeInput: any;
  PasswordChangePayload: any;
  PasswordResetError: any;
  PasswordResetInput: any;
  PasswordResetPayload: any;
  PasswordResetRequestError: any;
  PasswordResetRequestInput: any;
  PasswordResetRequestPayload: any;
  ProfileUpdateError: any;
  ProfileUpdateInput: any;
  ProfileUpdatePayload: any;
  Query: Record<PropertyKey, never>;
  Session: any;
  SessionCreateError: any;
  SessionCreateInput: any;
  SessionCreatePayload: any;
  SessionRefreshError: any;
  SessionRefreshInput: any;
  SessionRefreshPayload: any;
  SessionRevokeError: any;
  SessionRevokeInput: any;
  SessionRevokePayload: any;
  Totp: any;
  TotpConfirmError: any;
  TotpConfirmInput: any;
  TotpConfirmPayload: any;
  TotpDisableError: any;
  TotpDisableInput: any;
  TotpDisablePayload: any;
  TotpEnrollError: any;
  TotpEnrollInput: any;
  TotpEnrollPayload: any;
  TotpRecoveryCodesRegenerateError: any;
  TotpRecoveryCodesRegenerateInput: any;
  TotpRecoveryCodesRegeneratePayload: any;
  TotpThresholdSetError: any;
  TotpThresholdSetInput: any;
  TotpThresholdSetPayload: any;
  User: any;
  UserConnection: any;
  UserEdge: any;
  UserError: any;
  UserRegisterError: any;
  UserRegisterInput: any;
  UserRegisterPayload: any;
  YearMonth: any;
  String: any;
  Boolean: any;
};

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = any, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = any, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  import?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = any, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = any, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: ReadonlyArray<ReadonlyArray<Scalars['String']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = any, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = any, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApiKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dailyLimit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAllowlist?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyScope']>, ParentType, ContextType>;
  usage?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApiKeyUsageDay']>>, ParentType, ContextType, RequireFields<ApiKeyUsageArgs, 'days'>>;
};

export type ApiKeyCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiKeyCreateError'] = ResolversParentTypes['ApiKeyCreateError']> = {
  code?: Resolver<ResolversTypes['ApiKeyCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiKeyCreatePayload'] = ResolversParentTypes['ApiKeyCreatePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyCreateError']>, ParentType, ContextType>;
};

export type ApiKeyRevokeErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiKeyRevokeError'] = ResolversParentTypes['ApiKeyRevokeError']> = {
  code?: Resolver<ResolversTypes['ApiKeyRevokeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyRevokePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiKeyRevokePayload'] = ResolversParentTypes['ApiKeyRevokePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyRevokeError']>, ParentType, ContextType>;
};

export type ApiKeyRotateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiKeyRotateError'] = ResolversParentTypes['ApiKeyRotateError']> = {
  code?: Resolver<ResolversTypes['ApiKeyRotateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyRotatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiKeyRotatePayload'] = ResolversParentTypes['ApiKeyRotatePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  previousSecretsEndAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyRotateError']>, ParentType, ContextType>;
};

export type ApiKeyUsageDayResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiKeyUsageDay'] = ResolversParentTypes['ApiKeyUsageDay']> = {
  day?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmailVerificationResendErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmailVerificationResendError'] = ResolversParentTypes['EmailVerificationResendError']> = {
  code?: Resolver<ResolversTypes['EmailVerificationResendErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailVerificationResendPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmailVerificationResendPayload'] = ResolversParentTypes['EmailVerificationResendPayload']> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['EmailVerificationResendError']>, ParentType, ContextType>;
};

export type EmailVerifyErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmailVerifyError'] = ResolversParentTypes['EmailVerifyError']> = {
  code?: Resolver<ResolversTypes['EmailVerifyErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailVerifyPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmailVerifyPayload'] = ResolversParentTypes['EmailVerifyPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['EmailVerifyError']>, ParentType, ContextType>;
};

export type IssuedSessionResolvers<ContextType = any, ParentType extends ResolversParentTypes['IssuedSession'] = ResolversParentTypes['IssuedSession']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  apiKeyCreate?: Resolver<ResolversTypes['ApiKeyCreatePayload'], ParentType, ContextType, RequireFields<MutationApiKeyCreateArgs, 'input'>>;
  apiKeyRevoke?: Resolver<ResolversTypes['ApiKeyRevokePayload'], ParentType, ContextType, RequireFields<MutationApiKeyRevokeArgs, 'input'>>;
  apiKeyRotate?: Resolver<ResolversTypes['ApiKeyRotatePayload'], ParentType, ContextType, RequireFields<MutationApiKeyRotateArgs, 'input'>>;
  emailVerificationResend?: Resolver<ResolversTypes['EmailVerificationResendPayload'], ParentType, ContextType, RequireFields<MutationEmailVerificationResendArgs, 'input'>>;
  emailVerify?: Resolver<ResolversTypes['EmailVerifyPayload'], ParentType, ContextType, RequireFields<MutationEmailVerifyArgs, 'input'>>;
  passwordChange?: Resolver<ResolversTypes['PasswordChangePayload'], ParentType, ContextType, RequireFields<MutationPasswordChangeArgs, 'input'>>;
  passwordReset?: Resolver<ResolversTypes['PasswordResetPayload'], ParentType, ContextType, RequireFields<MutationPasswordResetArgs, 'input'>>;
  passwordResetRequest?: Resolver<ResolversTypes['PasswordResetRequestPayload'], ParentType, ContextType, RequireFields<MutationPasswordResetRequestArgs, 'input'>>;
  profileUpdate?: Resolver<ResolversTypes['ProfileUpdatePayload'], ParentType, ContextType, RequireFields<MutationProfileUpdateArgs, 'input'>>;
  sessionCreate?: Resolver<ResolversTypes['SessionCreatePayload'], ParentType, ContextType, RequireFields<MutationSessionCreateArgs, 'input'>>;
  sessionRefresh?: Resolver<ResolversTypes['SessionRefreshPayload'], ParentType, ContextType, RequireFields<MutationSessionRefreshArgs, 'input'>>;
  sessionRevoke?: Resolver<ResolversTypes['SessionRevokePayload'], ParentType, ContextType, RequireFields<MutationSessionRevokeArgs, 'input'>>;
  totpConfirm?: Resolver<ResolversTypes['TotpConfirmPayload'], ParentType, ContextType, RequireFields<MutationTotpConfirmArgs, 'input'>>;
  totpDisable?: Resolver<ResolversTypes['TotpDisablePayload'], ParentType, ContextType, RequireFields<MutationTotpDisableArgs, 'input'>>;
  totpEnroll?: Resolver<ResolversTypes['TotpEnrollPayload'], ParentType, ContextType, RequireFields<MutationTotpEnrollArgs, 'input'>>;
  totpRecoveryCodesRegenerate?: Resolver<ResolversTypes['TotpRecoveryCodesRegeneratePayload'], ParentType, ContextType, RequireFields<MutationTotpRecoveryCodesRegenerateArgs, 'input'>>;
  totpThresholdSet?: Resolver<ResolversTypes['TotpThresholdSetPayload'], ParentType, ContextType, RequireFields<MutationTotpThresholdSetArgs, 'input'>>;
  userRegister?: Resolver<ResolversTypes['UserRegisterPayload'], ParentType, ContextType, RequireFields<MutationUserRegisterArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PasswordChangeErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasswordChangeError'] = ResolversParentTypes['PasswordChangeError']> = {
  code?: Resolver<ResolversTypes['PasswordChangeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordChangePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasswordChangePayload'] = ResolversParentTypes['PasswordChangePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PasswordChangeError']>, ParentType, ContextType>;
};

export type PasswordResetErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasswordResetError'] = ResolversParentTypes['PasswordResetError']> = {
  code?: Resolver<ResolversTypes['PasswordResetErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordResetPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasswordResetPayload'] = ResolversParentTypes['PasswordResetPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PasswordResetError']>, ParentType, ContextType>;
};

export type PasswordResetRequestErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasswordResetRequestError'] = ResolversParentTypes['PasswordResetRequestError']> = {
  code?: Resolver<ResolversTypes['PasswordResetRequestErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordResetRequestPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['PasswordResetRequestPayload'] = ResolversParentTypes['PasswordResetRequestPayload']> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PasswordResetRequestError']>, ParentType, ContextType>;
};

export type ProfileUpdateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfileUpdateError'] = ResolversParentTypes['ProfileUpdateError']> = {
  code?: Resolver<ResolversTypes['ProfileUpdateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProfileUpdatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfileUpdatePayload'] = ResolversParentTypes['ProfileUpdatePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ProfileUpdateError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApiKey']>>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Session']>>, ParentType, ContextType>;
  userByHandle?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserByHandleArgs, 'handle'>>;
  userSearch?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUserSearchArgs, 'query'>>;
};

export type SessionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SessionCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SessionCreateError'] = ResolversParentTypes['SessionCreateError']> = {
  code?: Resolver<ResolversTypes['SessionCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SessionCreatePayload'] = ResolversParentTypes['SessionCreatePayload']> = {
  session?: Resolver<Maybe<ResolversTypes['IssuedSession']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SessionCreateError']>, ParentType, ContextType>;
};

export type SessionRefreshErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SessionRefreshError'] = ResolversParentTypes['SessionRefreshError']> = {
  code?: Resolver<ResolversTypes['SessionRefreshErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionRefreshPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SessionRefreshPayload'] = ResolversParentTypes['SessionRefreshPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['IssuedSession']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SessionRefreshError']>, ParentType, ContextType>;
};

export type SessionRevokeErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SessionRevokeError'] = ResolversParentTypes['SessionRevokeError']> = {
  code?: Resolver<ResolversTypes['SessionRevokeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionRevokePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SessionRevokePayload'] = ResolversParentTypes['SessionRevokePayload']> = {
  revokedSessionIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SessionRevokeError']>, ParentType, ContextType>;
};

export type TotpResolvers<ContextType = any, ParentType extends ResolversParentTypes['Totp'] = ResolversParentTypes['Totp']> = {
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transferThreshold?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type TotpConfirmErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpConfirmError'] = ResolversParentTypes['TotpConfirmError']> = {
  code?: Resolver<ResolversTypes['TotpConfirmErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpConfirmPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpConfirmPayload'] = ResolversParentTypes['TotpConfirmPayload']> = {
  recoveryCodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  totp?: Resolver<Maybe<ResolversTypes['Totp']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TotpConfirmError']>, ParentType, ContextType>;
};

export type TotpDisableErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpDisableError'] = ResolversParentTypes['TotpDisableError']> = {
  code?: Resolver<ResolversTypes['TotpDisableErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpDisablePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpDisablePayload'] = ResolversParentTypes['TotpDisablePayload']> = {
  totp?: Resolver<Maybe<ResolversTypes['Totp']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TotpDisableError']>, ParentType, ContextType>;
};

export type TotpEnrollErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpEnrollError'] = ResolversParentTypes['TotpEnrollError']> = {
  code?: Resolver<ResolversTypes['TotpEnrollErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpEnrollPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpEnrollPayload'] = ResolversParentTypes['TotpEnrollPayload']> = {
  otpauthUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TotpEnrollError']>, ParentType, ContextType>;
};

export type TotpRecoveryCodesRegenerateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpRecoveryCodesRegenerateError'] = ResolversParentTypes['TotpRecoveryCodesRegenerateError']> = {
  code?: Resolver<ResolversTypes['TotpRecoveryCodesRegenerateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpRecoveryCodesRegeneratePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpRecoveryCodesRegeneratePayload'] = ResolversParentTypes['TotpRecoveryCodesRegeneratePayload']> = {
  recoveryCodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TotpRecoveryCodesRegenerateError']>, ParentType, ContextType>;
};

export type TotpThresholdSetErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpThresholdSetError'] = ResolversParentTypes['TotpThresholdSetError']> = {
  code?: Resolver<ResolversTypes['TotpThresholdSetErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpThresholdSetPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpThresholdSetPayload'] = ResolversParentTypes['TotpThresholdSetPayload']> = {
  totp?: Resolver<Maybe<ResolversTypes['Totp']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TotpThresholdSetError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['UserRole']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserStatus']>, ParentType, ContextType>;
  totp?: Resolver<Maybe<ResolversTypes['Totp']>, ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ApiKeyCreateError' | 'ApiKeyRevokeError' | 'ApiKeyRotateError' | 'EmailVerificationResendError' | 'EmailVerifyError' | 'PasswordChangeError' | 'PasswordResetError' | 'PasswordResetRequestError' | 'ProfileUpdateError' | 'SessionCreateError' | 'SessionRefreshError' | 'SessionRevokeError' | 'TotpConfirmError' | 'TotpDisableError' | 'TotpEnrollError' | 'TotpRecoveryCodesRegenerateError' | 'TotpThresholdSetError' | 'UserRegisterError', ParentType, ContextType>;
};

export type UserRegisterErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserRegisterError'] = ResolversParentTypes['UserRegisterError']> = {
  code?: Resolver<ResolversTypes['UserRegisterErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserRegisterPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserRegisterPayload'] = ResolversParentTypes['UserRegisterPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserRegisterError']>, ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = any> = {
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyCreateError?: ApiKeyCreateErrorResolvers<ContextType>;
  ApiKeyCreatePayload?: ApiKeyCreatePayloadResolvers<ContextType>;
  ApiKeyRevokeError?: ApiKeyRevokeErrorResolvers<ContextType>;
  ApiKeyRevokePayload?: ApiKeyRevokePayloadResolvers<ContextType>;
  ApiKeyRotateError?: ApiKeyRotateErrorResolvers<ContextType>;
  ApiKeyRotatePayload?: ApiKeyRotatePayloadResolvers<ContextType>;
  ApiKeyUsageDay?: ApiKeyUsageDayResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EmailVerificationResendError?: EmailVerificationResendErrorResolvers<ContextType>;
  EmailVerificationResendPayload?: EmailVerificationResendPayloadResolvers<ContextType>;
  EmailVerifyError?: EmailVerifyErrorResolvers<ContextType>;
  EmailVerifyPayload?: EmailVerifyPayloadResolvers<ContextType>;
  IssuedSession?: IssuedSessionResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PasswordChangeError?: PasswordChangeErrorResolvers<ContextType>;
  PasswordChangePayload?: PasswordChangePayloadResolvers<ContextType>;
  PasswordResetError?: PasswordResetErrorResolvers<ContextType>;
  PasswordResetPayload?: PasswordResetPayloadResolvers<ContextType>;
  PasswordResetRequestError?: PasswordResetRequestErrorResolvers<ContextType>;
  PasswordResetRequestPayload?: PasswordResetRequestPayloadResolvers<ContextType>;
  ProfileUpdateError?: ProfileUpdateErrorResolvers<ContextType>;
  ProfileUpdatePayload?: ProfileUpdatePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionCreateError?: SessionCreateErrorResolvers<ContextType>;
  SessionCreatePayload?: SessionCreatePayloadResolvers<ContextType>;
  SessionRefreshError?: SessionRefreshErrorResolvers<ContextType>;
  SessionRefreshPayload?: SessionRefreshPayloadResolvers<ContextType>;
  SessionRevokeError?: SessionRevokeErrorResolvers<ContextType>;
  SessionRevokePayload?: SessionRevokePayloadResolvers<ContextType>;
  Totp?: TotpResolvers<ContextType>;
  TotpConfirmError?: TotpConfirmErrorResolvers<ContextType>;
  TotpConfirmPayload?: TotpConfirmPayloadResolvers<ContextType>;
  TotpDisableError?: TotpDisableErrorResolvers<ContextType>;
  TotpDisablePayload?: TotpDisablePayloadResolvers<ContextType>;
  TotpEnrollError?: TotpEnrollErrorResolvers<ContextType>;
  TotpEnrollPayload?: TotpEnrollPayloadResolvers<ContextType>;
  TotpRecoveryCodesRegenerateError?: TotpRecoveryCodesRegenerateErrorResolvers<ContextType>;
  TotpRecoveryCodesRegeneratePayload?: TotpRecoveryCodesRegeneratePayloadResolvers<ContextType>;
  TotpThresholdSetError?: TotpThresholdSetErrorResolvers<ContextType>;
  TotpThresholdSetPayload?: TotpThresholdSetPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserRegisterError?: UserRegisterErrorResolvers<ContextType>;
  UserRegisterPayload?: UserRegisterPayloadResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = any> = {
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
