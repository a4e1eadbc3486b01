import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { listApprovals } from '../../domain/list-records.ts';
import type { ApprovalStatus } from '../../domain/states.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

/** What one operator asked for and a second one decides, newest first. */
export async function adminApprovals(
  _: unknown,
  { status, ...paging }: PageArguments & { readonly status?: ApprovalStatus | null },
  context: GraphContext,
) {
  requireAdmin(context);
  const page = parsePage(paging);
  const found = await listApprovals(context.domain.database, status ?? null, page);
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'apr') }));
}
