import { sql } from 'drizzle-orm';
import { bigint, index, integer, json, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { idColumn } from '../database/id-column.ts';

/**
 * Events on their way to Kafka. A row is written in the transaction that changes what the event tells of; the relay
 * publishes rows in order of `seq`. PL/pgSQL may insert (topic, key, type, version, payload) and leave the rest to defaults.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: idColumn('evt')('id').primaryKey().default(sql`uuidv7()`),
    seq: bigint('seq', { mode: 'bigint' }).generatedAlwaysAsIdentity().notNull(),
    topic: text('topic').notNull(),
    key: text('key').notNull(),
    type: text('type').notNull(),
    version: integer('version').notNull(),
    /** The payload as it goes over the wire. */
    payload: json('payload').notNull(),
    /** Who caused it. */
    actor: text('actor'),
    /** The address of the client that caused it, where one did. */
    ipAddress: text('ip_address'),
    traceparent: text('traceparent'),
    occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull().defaultNow(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
  },
  (table) => [
    index('outbox_unpublished').on(table.seq).where(sql`${table.publishedAt} is null`),
    index('outbox_published_at').on(table.publishedAt).where(sql`${table.publishedAt} is not null`),
  ],
);
