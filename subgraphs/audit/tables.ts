import { idColumn } from '@mint/platform/database/id-column.ts';
import { bigint, index, integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const place = (name: string) => bigint(name, { mode: 'bigint' });

/** What an event says, as it is recorded. */
const facts = {
  topic: text('topic').notNull(),
  action: text('action').notNull(),
  version: integer('version'),
  actorId: text('actor_id').notNull(),
  resourceId: text('resource_id').notNull(),
  ipAddress: text('ip_address'),
  traceId: text('trace_id'),
  at: moment('at').notNull(),
  /** As text it is what the hash covers: `json` keeps it to the letter. */
  payload: json('payload').notNull(),
};

/** Events that were heard and wait for their place in the chain. */
export const pending = pgTable('pending', {
  place: place('place').primaryKey().generatedAlwaysAsIdentity(),
  eventId: idColumn('evt')('event_id').notNull(),
  ...facts,
});

/** The log. Partitioned by month of append; nothing in it is ever changed. */
export const entries = pgTable(
  'entries',
  {
    sequence: place('sequence').notNull(),
    eventId: idColumn('evt')('event_id').notNull(),
    ...facts,
    appendedAt: moment('appended_at').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    /** What keeps a field that isn't shown from being guessed by its digest; entries from before there were proofs have none. */
    salt: text('salt'),
  },
  (table) => [
    primaryKey({ columns: [table.sequence, table.appendedAt] }),
    index('entries_actor').on(table.actorId, table.at, table.sequence),
    index('entries_action').on(table.action, table.at, table.sequence),
    index('entries_resource').on(table.resourceId, table.at, table.sequence),
    index('entries_topic').on(table.topic, table.at, table.sequence),
    index('entries_trace').on(table.traceId, table.at, table.sequence),
    index('entries_at').on(table.at, table.sequence),
  ],
);

/** Whom an entry concerns, for their own lists. Follows from the entry; partitioned as the log is. */
export const entryPeople = pgTable(
  'entry_people',
  {
    personId: text('person_id').notNull(),
    at: moment('at').notNull(),
    sequence: place('sequence').notNull(),
    appendedAt: moment('appended_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.at, table.sequence, table.appendedAt] })],
);

/** How many whole months are kept beside the current one, one row; 0 keeps everything. The owner's to set: who signs the log can't shorten it. */
export const retention = pgTable('retention', {
  id: integer('id').primaryKey(),
  months: integer('months').notNull(),
});

/** Which events are in the log: for ever, where the inbox forgets. */
export const recorded = pgTable('recorded', {
  eventId: idColumn('evt')('event_id').primaryKey(),
  sequence: place('sequence').notNull(),
});

/** The end of the chain, one row; its lock makes one writer at a time. */
export const chainHead = pgTable('chain_head', {
  id: integer('id').primaryKey(),
  sequence: place('sequence').notNull(),
  hash: text('hash').notNull(),
  /** When the last entry was appended: the next is never before it, so that a month's entries stand together. */
  appendedAt: moment('appended_at').notNull(),
});

/** What the service has signed: up to here the log stood so. */
export const checkpoints = pgTable('checkpoints', {
  sequence: place('sequence').primaryKey(),
  fromSequence: place('from_sequence').notNull(),
  hash: text('hash').notNull(),
  merkleRoot: text('merkle_root').notNull(),
  at: moment('at').notNull(),
  signed: text('signed').notNull(),
});

/** What stood before the first entry that is still kept, signed: where the chain begins once months were removed. */
export const horizons = pgTable('horizons', {
  sequence: place('sequence').primaryKey(),
  hash: text('hash').notNull(),
  at: moment('at').notNull(),
  signed: text('signed').notNull(),
});

/** How far the worker that reads the whole log again and again has come, one row. Signed: who writes to the database can't write this. */
export const verification = pgTable('verification', {
  id: integer('id').primaryKey(),
  signed: text('signed'),
  /** Whoever takes the next step puts this ahead, so that nobody else does. */
  nextAt: moment('next_at').notNull(),
});
