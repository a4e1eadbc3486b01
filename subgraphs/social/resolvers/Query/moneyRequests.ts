import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { listMoneyRequests, type RequestDirection } from '../../domain/list-money-requests.ts';
import type { RequestStatus } from '../../domain/machine.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = PageArguments & { readonly direction?: RequestDirection | null; readonly status?: RequestStatus | null };

/** The requests that the viewer made and was asked, newest first. */
export async function moneyRequests(_: unknown, { direction, status, ...paging }: Arguments, context: GraphContext) {
  const { userId: readerId } = requireViewer(context);
  const page = parsePage(paging);
  const wanted = { readerId, direction: direction ?? null, status: status ?? null };
  const found = await listMoneyRequests(context.domain, { ...page, ...wanted });
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'mrq') }));
}
