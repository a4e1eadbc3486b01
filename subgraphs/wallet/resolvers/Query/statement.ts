import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { isId } from '@mint/platform/ids/ids.ts';
import { findStatement } from '../../domain/find-statements.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One of the viewer's statements. */
export async function statement(_: unknown, { id }: { id: string }, context: GraphContext) {
  const { userId } = requireViewer(context);
  return isId('stm', id) ? findStatement(context.domain.database, userId, id) : null;
}
