import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';

/** Somebody whom a person keeps at hand. */
export interface Contact {
  readonly id: Id<'con'>;
  readonly ownerId: Id<'usr'>;
  readonly userId: Id<'usr'>;
  readonly createdAt: Date;
}

/** A row of `contacts` as raw SQL returns it. */
export interface ContactRow {
  id: string;
  owner_id: string;
  user_id: string;
  created_at: Date;
}

/** The contact that a row holds. */
export function toContact(row: ContactRow): Contact {
  return {
    id: fromUuid('con', row.id),
    ownerId: fromUuid('usr', row.owner_id),
    userId: fromUuid('usr', row.user_id),
    createdAt: row.created_at,
  };
}
