import { idColumn } from '@mint/platform/database/id-column.ts';
import { kycDocumentKinds, kycTiers } from '@mint/schema/events/kyc.ts';
import { sql } from 'drizzle-orm';
import { bigint, boolean, char, check, date, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { objectRemovals } from '@mint/platform/objects/removals-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });

/** One identity file a person. */
export const profiles = pgTable(
  'profiles',
  {
    id: idColumn('kyc')('id').primaryKey(),
    userId: idColumn('usr')('user_id').notNull(),
    status: text('status', { enum: ['UNVERIFIED', 'BASIC', 'PENDING_REVIEW', 'VERIFIED', 'REJECTED'] })
      .notNull()
      .default('UNVERIFIED'),
    /** Follows from the status, so that the two can't disagree. */
    tier: text('tier', { enum: kycTiers })
      .notNull()
      .generatedAlwaysAs(sql`case status when 'UNVERIFIED' then 'UNVERIFIED' when 'VERIFIED' then 'VERIFIED' else 'BASIC' end`),
    frozen: boolean('frozen').notNull().default(false),
    legalName: text('legal_name'),
    dateOfBirth: date('date_of_birth', { mode: 'string' }),
    addressLine: text('address_line'),
    city: text('city'),
    postalCode: text('postal_code'),
    country: char('country', { length: 2 }),
    basicSubmittedAt: moment('basic_submitted_at'),
    /** How often it was submitted for review. */
    submission: integer('submission').notNull().default(0),
    submittedAt: moment('submitted_at'),
    decidedAt: moment('decided_at'),
    rejectionReason: text('rejection_reason'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('profiles_user').on(table.userId),
    index('profiles_pending').on(table.submittedAt, table.id).where(sql`status = 'PENDING_REVIEW'`),
    check('profiles_known_status', sql`status in ('UNVERIFIED', 'BASIC', 'PENDING_REVIEW', 'VERIFIED', 'REJECTED')`),
    check(
      'profiles_stated_from_basic_on',
      sql`(status = 'UNVERIFIED') = (num_nonnulls(legal_name, date_of_birth, address_line, city, postal_code, country, basic_submitted_at) = 0)
        and num_nulls(legal_name, date_of_birth, address_line, city, postal_code, country, basic_submitted_at) in (0, 7)`,
    ),
    check('profiles_submitted_when_counted', sql`(submission = 0) = (submitted_at is null)`),
    check('profiles_reviewed_when_submitted', sql`(status in ('UNVERIFIED', 'BASIC')) = (submission = 0)`),
    check('profiles_rejected_with_reason', sql`(status = 'REJECTED') = (rejection_reason is not null)`),
  ],
);

/** What people hand in. The bytes are in the object store under a random key that nothing leads to but this row. */
export const documents = pgTable(
  'documents',
  {
    id: idColumn('doc')('id').primaryKey(),
    profileId: idColumn('kyc')('profile_id')
      .notNull()
      .references(() => profiles.id),
    kind: text('kind', { enum: kycDocumentKinds }).notNull(),
    status: text('status', { enum: ['AWAITING_UPLOAD', 'UPLOADED', 'REJECTED'] })
      .notNull()
      .default('AWAITING_UPLOAD'),
    contentType: text('content_type', { enum: ['image/jpeg', 'image/png', 'application/pdf'] }).notNull(),
    byteLength: integer('byte_length').notNull(),
    /** Where the client puts the bytes; once UPLOADED, the copy that no client can write to; null when REJECTED. */
    objectKey: text('object_key'),
    /** Until when the client may put bytes. */
    uploadEndsAt: moment('upload_ends_at').notNull(),
    uploadedAt: moment('uploaded_at'),
    rejectedAt: moment('rejected_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    unique('documents_object').on(table.objectKey),
    index('documents_of_profile').on(table.profileId, table.createdAt, table.id),
    index('documents_abandoned').on(table.uploadEndsAt).where(sql`status = 'AWAITING_UPLOAD'`),
    index('documents_rejected').on(table.rejectedAt).where(sql`status = 'REJECTED'`),
    check('documents_known_kind', sql`kind in ('PASSPORT', 'DRIVERS_LICENSE', 'SELFIE', 'UTILITY_BILL', 'OTHER')`),
    check('documents_known_type', sql`content_type in ('image/jpeg', 'image/png', 'application/pdf')`),
    check('documents_size', sql`byte_length between 1 and 10485760`),
    check('documents_uploaded_with_moment', sql`(status = 'UPLOADED') = (uploaded_at is not null)`),
    check('documents_rejected_with_moment', sql`(status = 'REJECTED') = (rejected_at is not null)`),
    check('documents_rejected_without_object', sql`(status = 'REJECTED') = (object_key is null)`),
  ],
);

/** What a verification provider is asked: one row a submission, its id the reference that the provider is given. */
export const verifications = pgTable(
  'verifications',
  {
    id: uuid('id').primaryKey(),
    profileId: idColumn('kyc')('profile_id')
      .notNull()
      .references(() => profiles.id),
    submission: integer('submission').notNull(),
    provider: text('provider').notNull(),
    /** When to hand it over next; null once the provider has it, or nobody waits for it any more. */
    nextAttemptAt: moment('next_attempt_at'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    handedOverAt: moment('handed_over_at'),
    answeredAt: moment('answered_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('verifications_submission').on(table.profileId, table.submission),
    index('verifications_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
  ],
);

/** Webhooks that were taken, by the id their sender gave them: the same again does nothing. */
export const webhookReceipts = pgTable(
  'webhook_receipts',
  {
    id: text('id').primaryKey(),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (table) => [index('webhook_receipts_age').on(table.receivedAt)],
);

/** What each tier may send. */
export const tierLimits = pgTable(
  'tier_limits',
  {
    tier: text('tier', { enum: kycTiers }).primaryKey(),
    currency: char('currency', { length: 3 }).notNull(),
    perTransactionMinor: minorUnits('per_transaction_minor').notNull(),
    dailyMinor: minorUnits('daily_minor').notNull(),
    monthlyMinor: minorUnits('monthly_minor').notNull(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  () => [
    check('tier_limits_known_tier', sql`tier in ('UNVERIFIED', 'BASIC', 'VERIFIED')`),
    check(
      'tier_limits_in_order',
      sql`0 <= per_transaction_minor and per_transaction_minor <= daily_minor and daily_minor <= monthly_minor`,
    ),
  ],
);
