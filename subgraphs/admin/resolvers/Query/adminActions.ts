import { badUserInput } from '@mint/platform/errors/errors.ts';
import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { isId, toUuid } from '@mint/platform/ids/ids.ts';
import { listActions } from '../../domain/list-records.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

type Arguments = PageArguments & { readonly adminId?: string | null; readonly resourceId?: string | null };

const resource = /^[A-Za-z0-9_]{1,64}$/;

/** What operators did, newest first. */
export async function adminActions(_: unknown, { adminId, resourceId, ...paging }: Arguments, context: GraphContext) {
  requireAdmin(context);
  if (adminId != null && !isId('usr', adminId)) throw badUserInput('`adminId` is no id of a user.');
  if (resourceId != null && !resource.test(resourceId)) throw badUserInput('`resourceId` is none.');
  const page = parsePage(paging);
  const conditions = { adminId: adminId ?? null, resourceId: resourceId ?? null };
  const found = await listActions(context.domain.database, conditions, page);
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'act') }));
}
