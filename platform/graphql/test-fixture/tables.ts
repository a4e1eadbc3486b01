import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export { inbox } from '../../kafka/inbox-table.ts';
export { outbox } from '../../outbox/table.ts';

export const notes = pgTable('notes', {
  noteId: uuid('note_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  body: text('body').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});
