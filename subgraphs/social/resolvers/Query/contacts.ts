import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { listContacts } from '../../domain/list-contacts.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's contacts, newest first. */
export async function contacts(_: unknown, paging: PageArguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const page = parsePage(paging);
  const found = await listContacts(context.domain, userId, page);
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'con') }));
}
