import { type GraphContext, requireAdmin } from '../../graph-context.ts';

/** Whether the log is as it was written. */
export function auditVerify(_: unknown, __: unknown, context: GraphContext) {
  requireAdmin(context);
  return context.domain.verify();
}
