import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { listSplits } from '../../domain/list-splits.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The splits that the viewer made or has a share of, newest first. */
export async function splits(_: unknown, paging: PageArguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const page = parsePage(paging);
  const found = await listSplits(context.domain, userId, page);
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'spl') }));
}
