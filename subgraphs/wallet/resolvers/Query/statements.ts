import { parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import type { QueryStatementsArgs } from '../../__generated__/schema.ts';
import { listStatements } from '../../domain/find-statements.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's statements, newest first. */
export async function statements(_: unknown, args: QueryStatementsArgs, context: GraphContext) {
  const page = parsePage(args);
  const found = await listStatements(context.domain.database, requireViewer(context).userId, page);
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'stm') }));
}
