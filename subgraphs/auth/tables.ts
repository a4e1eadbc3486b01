import { API_KEY_SCOPES } from '@mint/platform/auth/scopes.ts';
import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { JWK } from 'jose';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** Text ordered byte by byte, so that one index serves equality, prefix search and keyset paging. */
const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** The number of a transaction, which never comes again. */
const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const users = pgTable(
  'users',
  {
    id: idColumn('usr')('id').primaryKey(),
    /** Normalised: NFKC, lower case, domain in ASCII. */
    email: plainText('email').notNull(),
    /** Lower case. */
    handle: plainText('handle').notNull(),
    displayName: text('display_name').notNull(),
    /** The display name's words as they are searched: without case and accents, each after a space. */
    searchName: text('search_name').notNull(),
    country: text('country').notNull(),
    passwordHash: text('password_hash').notNull(),
    role: text('role', { enum: ['USER', 'ADMIN'] })
      .notNull()
      .default('USER'),
    status: text('status', { enum: ['ACTIVE', 'FROZEN'] })
      .notNull()
      .default('ACTIVE'),
    emailVerifiedAt: moment('email_verified_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('users_email_key').on(table.email),
    uniqueIndex('users_handle_key').on(table.handle),
    // Without fastupdate: people register seldom and search often, and a pending list makes each search read it.
    index('users_search_name_index').using('gin', table.searchName.op('gin_trgm_ops')).with({ fastupdate: false }),
    // Few, and asked for before one of them is stopped.
    index('users_admins').on(table.id).where(sql`${table.role} = 'ADMIN'`),
    check('users_role_known', sql`${table.role} in ('USER', 'ADMIN')`),
    check('users_status_known', sql`${table.status} in ('ACTIVE', 'FROZEN')`),
    check('users_handle_form', sql`${table.handle} ~ '^[a-z0-9_]{3,30}$'`),
    check('users_country_form', sql`${table.country} ~ '^[A-Z]{2}$'`),
  ],
);

/** One row a log-in. Its refresh token changes with each use; its family secret stays, and tells an old token from a made-up one. */
export const sessions = pgTable(
  'sessions',
  {
    id: idColumn('ses')('id').primaryKey(),
    userId: idColumn('usr')('user_id')
      .notNull()
      .references(() => users.id),
    familyHash: bytes('family_hash').notNull(),
    refreshHash: bytes('refresh_hash').notNull(),
    refreshCount: integer('refresh_count').notNull().default(0),
    userAgent: text('user_agent'),
    ipAddress: text('ip_address'),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    revokedReason: text('revoked_reason', {
      enum: ['LOGGED_OUT', 'PASSWORD_RESET', 'TOKEN_REUSED', 'ACCOUNT_FROZEN', 'ROLE_CHANGED', 'SECOND_FACTOR_RESET'],
    }),
  },
  (table) => [
    index('sessions_live_index')
      .on(table.userId, table.lastUsedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.revokedAt} is null`),
    index('sessions_expiry_index').on(table.expiresAt),
    check('sessions_revoked_with_reason', sql`(${table.revokedAt} is null) = (${table.revokedReason} is null)`),
  ],
);

/** One row an e-mail that was asked for. The token exists once the e-mail is written, and only as its hash. */
export const emailTokens = pgTable(
  'email_tokens',
  {
    requestId: uuid('request_id').primaryKey(),
    userId: idColumn('usr')('user_id')
      .notNull()
      .references(() => users.id),
    purpose: text('purpose', { enum: ['VERIFY_EMAIL', 'RESET_PASSWORD'] }).notNull(),
    tokenHash: bytes('token_hash'),
    requestedAt: moment('requested_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [
    uniqueIndex('email_tokens_hash_key').on(table.tokenHash),
    index('email_tokens_open_index').on(table.userId, table.purpose).where(sql`${table.usedAt} is null`),
    index('email_tokens_expiry_index').on(table.expiresAt),
    check('email_tokens_purpose_known', sql`${table.purpose} in ('VERIFY_EMAIL', 'RESET_PASSWORD')`),
  ],
);

/** The keys that sign access tokens. At most one signs (CURRENT) and one is published ahead of its use (NEXT). */
export const signingKeys = pgTable(
  'signing_keys',
  {
    kid: text('kid').primaryKey(),
    state: text('state', { enum: ['NEXT', 'CURRENT', 'RETIRED'] }).notNull(),
    publicJwk: jsonb('public_jwk').$type<JWK>().notNull(),
    /** AES-256-GCM; see domain/key-encryption.ts. */
    encryptedPrivateJwk: bytes('encrypted_private_jwk').notNull(),
    createdAt: moment('created_at').notNull(),
    /** The earliest moment at which the key may sign. */
    notBefore: moment('not_before').notNull(),
    /** When it began to sign; null while NEXT. */
    currentSince: moment('current_since'),
    /** When it leaves the published set; null until RETIRED. */
    retireAt: moment('retire_at'),
  },
  (table) => [
    uniqueIndex('signing_keys_one_each').on(table.state).where(sql`${table.state} in ('NEXT', 'CURRENT')`),
    check('signing_keys_state_known', sql`${table.state} in ('NEXT', 'CURRENT', 'RETIRED')`),
  ],
);

/** Counts attempts while Redis is away; the columns are the limiter library's. */
export const attempts = pgTable(
  'attempts',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull().default(0),
    /** Milliseconds since 1970. */
    expire: bigint('expire', { mode: 'number' }),
  },
  (table) => [index('attempts_expiry_index').on(table.expire)],
);

/** A key by which a program uses Mint in somebody's name. Its secrets stand apart: while one takes another's place, both work. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: idColumn('key')('id').primaryKey(),
    userId: idColumn('usr')('user_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    /** The latest secret's beginning. */
    prefix: text('prefix').notNull(),
    scopes: text('scopes', { enum: API_KEY_SCOPES }).array().notNull(),
    /** Addresses and networks in their usual spelling; none: from anywhere. */
    ipAllowlist: text('ip_allowlist').array().notNull(),
    dailyLimitMinor: bigint('daily_limit_minor', { mode: 'bigint' }),
    dailyLimitCurrency: text('daily_limit_currency'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
    revokedReason: text('revoked_reason', { enum: ['REVOKED_BY_OWNER', 'ACCOUNT_FROZEN', 'SECOND_FACTOR_RESET'] }),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    index('api_keys_owner_index').on(table.userId, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    check(
      'api_keys_scopes_known',
      sql`cardinality(${table.scopes}) > 0 and ${table.scopes} <@ ${sql.raw(`array['${API_KEY_SCOPES.join("','")}']`)}`,
    ),
    check('api_keys_revoked_with_reason', sql`(${table.revokedAt} is null) = (${table.revokedReason} is null)`),
    check(
      'api_keys_limit_is_money',
      sql`(${table.dailyLimitMinor} is null) = (${table.dailyLimitCurrency} is null) and ${table.dailyLimitMinor} > 0`,
    ),
  ],
);

/** The secrets of API keys, as hashes; found by their beginning, which is no secret. */
export const apiKeySecrets = pgTable(
  'api_key_secrets',
  {
    hash: bytes('hash').primaryKey(),
    prefix: plainText('prefix').notNull(),
    apiKeyId: idColumn('key')('api_key_id')
      .notNull()
      .references(() => apiKeys.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    /** When it stops working because another has taken its place; null for the latest. */
    expiresAt: moment('expires_at'),
  },
  (table) => [
    index('api_key_secrets_prefix_index').on(table.prefix),
    index('api_key_secrets_key_index').on(table.apiKeyId, table.createdAt.desc().nullsFirst()),
  ],
);

/** How often an API key was used on a day, in UTC. */
export const apiKeyUsage = pgTable(
  'api_key_usage',
  {
    apiKeyId: idColumn('key')('api_key_id')
      .notNull()
      .references(() => apiKeys.id, { onDelete: 'cascade' }),
    day: date('day').notNull(),
    requests: bigint('requests', { mode: 'bigint' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.apiKeyId, table.day] }), index('api_key_usage_day_index').on(table.day)],
);

/** Which batch of usage was counted last, by who counts: one that comes again counts once. */
export const usageReporters = pgTable(
  'usage_reporters',
  {
    reporter: uuid('reporter').primaryKey(),
    lastBatch: bigint('last_batch', { mode: 'bigint' }).notNull(),
    reportedAt: moment('reported_at').notNull(),
  },
  (table) => [index('usage_reporters_age_index').on(table.reportedAt)],
);

/**
 * What ended before its time, for whoever takes tokens (decision 0021). Kept for as long as a token could speak of it. Readers find what is
 * new to them by the transaction that wrote it: numbers given out one by one would not do, for they are not committed in their order.
 */
export const revocations = pgTable(
  'revocations',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    transaction: transactionId('transaction').notNull().default(sql`pg_current_xact_id()`),
    kind: text('kind', { enum: ['SESSION', 'API_KEY'] }).notNull(),
    /** The session's or the key's. */
    subjectId: uuid('subject_id').notNull(),
    revokedAt: moment('revoked_at').notNull(),
  },
  (table) => [
    index('revocations_transaction_index').on(table.transaction),
    index('revocations_age_index').on(table.revokedAt),
    check('revocations_kind_known', sql`${table.kind} in ('SESSION', 'API_KEY')`),
  ],
);

/** The second factor of a person's log-in: begun, and in force once confirmed. */
export const secondFactors = pgTable(
  'second_factors',
  {
    userId: idColumn('usr')('user_id')
      .primaryKey()
      .references(() => users.id),
    /** The secret in base32, AES-256-GCM. */
    encryptedSecret: bytes('encrypted_secret').notNull(),
    begunAt: moment('begun_at').notNull(),
    confirmedAt: moment('confirmed_at'),
    /** The time step of the last code that was taken: none of it or before is taken again. */
    lastStep: bigint('last_step', { mode: 'number' }),
    /** Above this transfers ask for a code. */
    thresholdMinor: bigint('threshold_minor', { mode: 'bigint' }),
    thresholdCurrency: text('threshold_currency'),
  },
  (table) => [
    check(
      'second_factors_threshold_is_money',
      sql`(${table.thresholdMinor} is null) = (${table.thresholdCurrency} is null) and ${table.thresholdMinor} >= 0`,
    ),
    check('second_factors_threshold_in_force', sql`${table.thresholdMinor} is null or ${table.confirmedAt} is not null`),
  ],
);

/** What stands in for a code of the authenticator app: those that are left, as hashes. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: idColumn('usr')('user_id')
      .notNull()
      .references(() => secondFactors.userId, { onDelete: 'cascade' }),
    hash: bytes('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
);

/** Operations that a code was taken for, so that one that is asked for again needs no other. */
export const stepUps = pgTable(
  'step_ups',
  {
    userId: idColumn('usr')('user_id')
      .notNull()
      .references(() => secondFactors.userId, { onDelete: 'cascade' }),
    /** SHA-256 of what the operation is called. */
    operationHash: bytes('operation_hash').notNull(),
    takenAt: moment('taken_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.operationHash] }), index('step_ups_age_index').on(table.takenAt)],
);
