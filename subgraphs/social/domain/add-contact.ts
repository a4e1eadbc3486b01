import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { contactAdded } from '@mint/schema/events/social.ts';
import type { SocialContext } from '../context.ts';
import type { ContactAddErrorCode } from '../errors.ts';
import { type Contact, type ContactRow, toContact } from './contact.ts';
import { findPeople } from './find-people.ts';
import { lockPerson } from './lock-person.ts';
import { readPerson } from './validate-input.ts';

/** Whom to keep: exactly one of the two. */
export interface ContactInput {
  readonly userId?: string | null;
  readonly handle?: string | null;
}

/** Keeps a person as a contact of `ownerId`. Throws SERVICE_UNAVAILABLE when nobody can say whether there is such a person. */
export async function addContact(
  context: SocialContext,
  ownerId: Id<'usr'>,
  { userId, handle }: ContactInput,
): Promise<Result<Contact, ContactAddErrorCode>> {
  const person = readPerson(userId, handle);
  if (person === 'UNCLEAR')
    return fail(userError('INVALID_PERSON', 'Give either the id or the handle of the person.', ['input']));
  const path = ['input', userId == null ? 'handle' : 'userId'];
  const [found] = person === 'NOBODY' ? [] : await findPeople(context, [person]);
  if (found == null) return fail(userError('PERSON_NOT_FOUND', 'There is no such person.', path));
  if (found === ownerId) return fail(userError('SELF_CONTACT', 'Nobody is a contact of their own.', path));
  return context.database.transaction(async (tx): Promise<Result<Contact, ContactAddErrorCode>> => {
    await lockPerson(tx, ownerId, 'contacts');
    const owner = toUuid(ownerId, 'usr');
    const contact = toUuid(found, 'usr');
    const [row] = await tx.sql<ContactRow[]>`
      insert into contacts (id, owner_id, user_id, created_at)
      select ${toUuid(newId('con'), 'con')}::uuid, ${owner}::uuid, ${contact}::uuid, now()
      where (select count(*) from contacts where owner_id = ${owner}) < ${context.config.MAX_CONTACTS}
      on conflict (owner_id, user_id) do nothing
      returning *`;
    if (row !== undefined) {
      const added = toContact(row);
      const { id: contactId, createdAt: occurredAt } = added;
      await addEvent(tx, contactAdded, { contactId, ownerId, userId: added.userId, occurredAt }, { actor: ownerId });
      return ok(added);
    }
    const [known] = await tx.sql`select from contacts where owner_id = ${owner} and user_id = ${contact}`;
    if (known !== undefined) return fail(userError('ALREADY_CONTACT', 'That person is a contact of yours already.', path));
    const message = `You can keep up to ${context.config.MAX_CONTACTS} contacts.`;
    return fail(userError('TOO_MANY_CONTACTS', message));
  });
}
