import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import { boolean, check, customType, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
  type AttemptError,
  attemptErrors,
  type DeliveryStatus,
  type DisabledReason,
  deliveryStatuses,
  disabledReasons,
  type WebhookEvent,
} from './domain/webhook-events.ts';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

/** A moment to the millisecond: what a Date holds, so that a cursor made of one skips nothing. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const exactly = (name: string) => timestamp(name, { withTimezone: true });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** Where people want to be told of what. Its row's lock puts in order what happens to an endpoint's deliveries. */
export const endpoints = pgTable(
  'endpoints',
  {
    id: idColumn('whe')('id').primaryKey(),
    ownerId: idColumn('usr')('owner_id').notNull(),
    url: text('url').notNull(),
    events: text('events').array().$type<WebhookEvent[]>().notNull(),
    description: text('description'),
    enabled: boolean('enabled').notNull(),
    disabledReason: text('disabled_reason').$type<DisabledReason>(),
    /** When it was last enabled: no delivery is given up sooner than its time after this. */
    enabledAt: exactly('enabled_at').notNull(),
    /** Signs what is sent; encrypted. */
    secret: bytes('secret').notNull(),
    /** Signs as well, until `previous_secret_until`; encrypted. */
    previousSecret: bytes('previous_secret'),
    previousSecretUntil: exactly('previous_secret_until'),
    /** Since when every attempt has failed. */
    failingSince: exactly('failing_since'),
    /** When there is something to do for it; null while there is nothing. */
    wakeAt: exactly('wake_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** From then on nobody sees it; what is left of it is removed bit by bit. */
    deletedAt: exactly('deleted_at'),
  },
  (table) => [
    index('endpoints_owner').on(table.ownerId, table.createdAt, table.id).where(sql`deleted_at is null`),
    index('endpoints_wake').on(table.wakeAt).where(sql`enabled and deleted_at is null and wake_at is not null`),
    index('endpoints_deleted').on(table.deletedAt).where(sql`deleted_at is not null`),
    check('endpoints_disabled', sql`${table.enabled} = (${table.disabledReason} is null)`),
    check('endpoints_disabled_reason', sql`${table.disabledReason} in (${oneOf(disabledReasons)})`),
    check('endpoints_events', sql`cardinality(${table.events}) > 0`),
    check('endpoints_secrets', sql`(${table.previousSecret} is null) = (${table.previousSecretUntil} is null)`),
  ],
);

/** Each event that an endpoint is told of. The row is the promise; the job in the queue only reminds of it. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: idColumn('whd')('id').primaryKey(),
    endpointId: idColumn('whe')('endpoint_id').notNull(),
    event: text('event').$type<WebhookEvent>().notNull(),
    /** The event's id, which goes out as `webhook-id`. */
    messageId: idColumn('evt')('message_id').notNull(),
    isTest: boolean('is_test').notNull(),
    /** What it happened to. */
    objectId: text('object_id').notNull(),
    /** The place of the event among those of its object. */
    sequence: integer('sequence').notNull(),
    body: text('body').notNull(),
    /** The trace of what it tells of: the request to the endpoint is part of it. */
    traceparent: text('traceparent'),
    status: text('status').$type<DeliveryStatus>().notNull(),
    /** Whether it is the first of its object that is owed: the others wait for it. */
    isNext: boolean('is_next').notNull(),
    /** How often it was begun. */
    attempts: integer('attempts').notNull().default(0),
    /** How often it has failed since it is owed. */
    failures: integer('failures').notNull().default(0),
    nextAttemptAt: exactly('next_attempt_at').notNull(),
    /** Until then, whoever took it has it alone. */
    leasedUntil: exactly('leased_until'),
    /** Since when it is owed: it came, or its owner wants it again. */
    owedSince: exactly('owed_since').notNull(),
    createdAt: moment('created_at').notNull(),
    settledAt: moment('settled_at'),
  },
  (table) => [
    uniqueIndex('deliveries_message').on(table.endpointId, table.messageId),
    index('deliveries_list').on(table.endpointId, table.createdAt, table.id),
    index('deliveries_list_status').on(table.endpointId, table.status, table.createdAt, table.id),
    index('deliveries_next').on(table.endpointId, table.nextAttemptAt).where(sql`status = 'PENDING' and is_next`),
    index('deliveries_object').on(table.endpointId, table.objectId, table.sequence, table.id).where(sql`status = 'PENDING'`),
    index('deliveries_leased').on(table.endpointId, table.leasedUntil).where(sql`leased_until is not null`),
    index('deliveries_tests').on(table.endpointId, table.createdAt).where(sql`is_test`),
    index('deliveries_settled').on(table.settledAt).where(sql`settled_at is not null`),
    check('deliveries_status', sql`${table.status} in (${oneOf(deliveryStatuses)})`),
    check('deliveries_ended', sql`(${table.status} = 'PENDING') = (${table.settledAt} is null)`),
    check('deliveries_leases', sql`${table.status} = 'PENDING' or ${table.leasedUntil} is null`),
    check('deliveries_sequence', sql`${table.sequence} > 0`),
  ],
);

/** Each request that was made for a delivery. */
export const attempts = pgTable(
  'attempts',
  {
    id: uuid('id').primaryKey(),
    deliveryId: idColumn('whd')('delivery_id').notNull(),
    at: moment('at').notNull(),
    responseStatus: integer('response_status'),
    responseBody: text('response_body'),
    durationMs: integer('duration_ms').notNull(),
    error: text('error').$type<AttemptError>(),
  },
  (table) => [
    index('attempts_delivery').on(table.deliveryId, table.at, table.id),
    check('attempts_error', sql`${table.error} in (${oneOf(attemptErrors)})`),
  ],
);

/** How many events of an object were told of that don't bring a place of their own. */
export const objectSequences = pgTable('object_sequences', {
  objectId: text('object_id').primaryKey(),
  last: integer('last').notNull(),
});
