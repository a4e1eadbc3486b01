import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { removeContact } from '../../domain/remove-contact.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Keeps a contact of the viewer's no more. */
export async function contactRemove(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await removeContact(context.domain, userId, input.id);
  return result.ok
    ? { removedContactId: result.value.id, userErrors: [] }
    : { removedContactId: null, userErrors: result.errors };
}
