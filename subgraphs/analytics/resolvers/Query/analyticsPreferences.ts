import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { readBaseCurrency } from '../../domain/people.ts';
import type { GraphContext } from '../../graph-context.ts';

/** How the viewer wants their figures. */
export async function analyticsPreferences(_: unknown, _args: unknown, context: GraphContext) {
  const { database, defaultCurrency } = context.domain;
  return { baseCurrency: await readBaseCurrency(database.sql, requireViewer(context).userId, defaultCurrency) };
}
