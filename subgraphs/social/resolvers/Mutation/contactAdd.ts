import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { addContact, type ContactInput } from '../../domain/add-contact.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Keeps a person as a contact of the viewer's. */
export async function contactAdd(_: unknown, { input }: { readonly input: ContactInput }, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await addContact(context.domain, userId, input);
  return result.ok ? { contact: result.value, userErrors: [] } : { contact: null, userErrors: result.errors };
}
