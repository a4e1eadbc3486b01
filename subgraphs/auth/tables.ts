import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
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
    revokedReason: text('revoked_reason', { enum: ['LOGGED_OUT', 'PASSWORD_RESET', 'TOKEN_REUSED', 'ACCOUNT_FROZEN'] }),
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
