import { index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { idColumn } from '../database/id-column.ts';

/** Which events each handler of a service has had its effect of: written in the same transaction as the effect. */
export const inbox = pgTable(
  'inbox',
  {
    eventId: idColumn('evt')('event_id').notNull(),
    handler: text('handler').notNull(),
    processedAt: timestamp('processed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.handler] }), index('inbox_processed_at').on(table.processedAt)],
);
