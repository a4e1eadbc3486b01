import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { contactRemoved } from '@mint/schema/events/social.ts';
import type { SocialContext } from '../context.ts';
import type { ContactRemoveErrorCode } from '../errors.ts';
import { type Contact, type ContactRow, toContact } from './contact.ts';

/** Keeps a contact no more; answers with what it was. Somebody else's is as good as none. */
export async function removeContact(
  { database }: SocialContext,
  ownerId: Id<'usr'>,
  id: string,
): Promise<Result<Contact, ContactRemoveErrorCode>> {
  const removed = !isId('con', id)
    ? null
    : await database.transaction(async (tx) => {
        const [row] = await tx.sql<ContactRow[]>`
          delete from contacts where id = ${toUuid(id, 'con')} and owner_id = ${toUuid(ownerId, 'usr')} returning *`;
        if (row === undefined) return null;
        const contact = toContact(row);
        const payload = { contactId: contact.id, ownerId, userId: contact.userId, occurredAt: new Date() };
        await addEvent(tx, contactRemoved, payload, { actor: ownerId });
        return contact;
      });
  if (removed === null) return fail(userError('NOT_FOUND', 'You have no such contact.', ['input', 'id']));
  return ok(removed);
}
