import { parsePage } from '@mint/platform/graphql/connection.ts';
import { type LedgerHealth as Health, listMismatches } from '../domain/reconciliation/report-health.ts';
import { type GraphContext, requireAdmin } from '../graph-context.ts';

/** The most that an Int holds: a wait of more than three weeks. */
const MAX_INT = 2_147_483_647;

export const LedgerHealth = {
  entriesSum: ({ entriesSum }: Health) =>
    entriesSum.map(({ currency, minorUnits, entries }) => ({
      currency,
      minorUnits: minorUnits.toString(),
      entries: entries.toString(),
    })),
  mismatches: (_: Health, { first }: { readonly first?: number | null }, context: GraphContext) => {
    requireAdmin(context);
    return listMismatches(context.domain.database, parsePage({ first: first ?? 100 }).first);
  },
  outboxOldestAgeMs: ({ outboxOldestAgeMs }: Health) =>
    outboxOldestAgeMs === null ? null : Math.min(MAX_INT, outboxOldestAgeMs),
};
