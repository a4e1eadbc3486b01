import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import { type Contact, type ContactRow, toContact } from './contact.ts';
import type { PageRequest } from './page-request.ts';

/** A person's contacts, newest first. */
export async function listContacts({ database }: SocialContext, ownerId: Id<'usr'>, page: PageRequest): Promise<Contact[]> {
  const rows = await contactsQuery(database.sql, ownerId, page);
  return rows.map(toContact);
}

/** The query behind `listContacts`. */
export function contactsQuery(sql: SocialContext['database']['sql'], ownerId: Id<'usr'>, { limit, after }: PageRequest) {
  return sql<ContactRow[]>`
    select * from contacts
    where owner_id = ${toUuid(ownerId, 'usr')}
      ${after ? sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by created_at desc, id desc limit ${limit}`;
}
