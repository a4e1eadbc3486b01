import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { listBatches } from '../../domain/payouts/find-batches.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Each may have a thousand payouts with it. */
const MAX_BATCHES = 20;

/** The viewer's batches, newest first. */
export async function payoutBatches(_: unknown, paging: PageArguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const page = parsePage(paging, { max: MAX_BATCHES });
  const found = await listBatches(context.domain, { ownerId: userId, limit: page.limit, after: page.after });
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'pob') }));
}
