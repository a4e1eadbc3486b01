import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationStatementCreateArgs } from '../../__generated__/schema.ts';
import { createStatement } from '../../domain/create-statement.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Makes a statement of one of the viewer's wallets, and waits a while for its file. */
export async function statementCreate(_: unknown, { input }: MutationStatementCreateArgs, context: GraphContext) {
  const { domain } = context;
  const created = await createStatement(domain, requireViewer(context).userId, input);
  if (!created.ok) return { statement: null, userErrors: created.errors };
  domain.statementMakers.wake();
  return { statement: await domain.statementWaiting.until(created.value), userErrors: [] };
}
