import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/**
 * Objects that must go. Whatever a domain has in the object store is named in a row of its own or here, whichever process dies when.
 * One that is not certain to stay stands here too, due later: it stays only if a row adopts it first.
 */
export const objectRemovals = pgTable(
  'object_removals',
  {
    objectKey: text('object_key').primaryKey(),
    nextAttemptAt: moment('next_attempt_at').notNull(),
    /** Until then somebody may still put an object there: it is removed once more after that. */
    writableUntil: moment('writable_until').notNull(),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [index('object_removals_due').on(table.nextAttemptAt)],
);
