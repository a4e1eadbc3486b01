import { badUserInput } from '@mint/platform/errors/errors.ts';
import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { listActions } from '../../domain/list-records.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

const maxResourceIdLength = 64;

/** What operators did, newest first. */
export async function adminActions(
  _: unknown,
  { resourceId, ...paging }: PageArguments & { readonly resourceId?: string | null },
  context: GraphContext,
) {
  requireAdmin(context);
  if (resourceId != null && resourceId.length > maxResourceIdLength) throw badUserInput('`resourceId` is none.');
  const page = parsePage(paging);
  const found = await listActions(context.domain.database, resourceId ?? null, page);
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'act') }));
}
