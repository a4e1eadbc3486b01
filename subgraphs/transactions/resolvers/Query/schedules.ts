import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { listSchedules } from '../../domain/schedules/find-schedules.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's schedules, newest first. */
export async function schedules(_: unknown, paging: PageArguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const page = parsePage(paging);
  const found = await listSchedules(context.domain, { ownerId: userId, limit: page.limit, after: page.after });
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'sch') }));
}
