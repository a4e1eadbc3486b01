import type { LedgerSource } from '@mint/sdk/__generated__/graphql.ts';
import { Notice } from '../ui/notice.tsx';

const sources = {
  TRANSACTIONS: 'transactions',
  LEDGER: 'the ledger',
  EVENTS: 'events',
} as const satisfies Record<LedgerSource, string>;

/** Whether transactions, the ledger and what both told of agree, in a sentence. */
export function LedgerVerdict({
  health: { healthy, mismatchCount, unavailable, checkedAt },
}: {
  readonly health: {
    readonly healthy: boolean;
    readonly mismatchCount: number;
    readonly unavailable: readonly LedgerSource[];
    readonly checkedAt: string | null;
  };
}) {
  if (healthy) return <Notice kind="success">Transactions, ledger and events agree.</Notice>;
  if (mismatchCount > 0) {
    return <Notice kind="danger">{mismatchCount === 1 ? 'One thing does' : `${mismatchCount} things do`} not agree.</Notice>;
  }
  const away = unavailable.map((source) => sources[source]).join(' and ');
  return (
    <Notice kind="warning">
      {away
        ? `Whether they agree is not known now: ${away} can’t be asked.`
        : checkedAt === null
          ? 'They have not been compared yet.'
          : 'Whether they agree is not known now: the comparison is behind.'}
    </Notice>
  );
}
