import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { listOwnEntries } from '../../domain/own-entries.ts';
import { cursorOf, readCursor } from '../../entry-cursor.ts';
import { type GraphContext, requireSession } from '../../graph-context.ts';

/** What was recorded of the viewer, the latest first. */
export async function myAuditEntries(_: unknown, { first, after }: PageArguments, context: GraphContext) {
  const { userId } = requireSession(context);
  const page = parsePage({ first });
  const place = after == null ? null : readCursor(after);
  const found = await listOwnEntries(context.domain.database, userId, { limit: page.limit, after: place });
  return toConnection(found, { first: page.first, after: place }, cursorOf);
}
