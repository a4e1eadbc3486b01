import { reportHealth } from '../../domain/reconciliation/report-health.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

/** Whether transactions, ledger and events agree. */
export async function ledgerHealth(_: unknown, __: unknown, context: GraphContext) {
  requireAdmin(context);
  return reportHealth(context.domain.database, context.domain.config);
}
