import { sagaOldestAgeSeconds } from '@mint/platform/telemetry/metrics.ts';
import { type Repeated, repeat } from '@mint/platform/time/repeat.ts';
import type { TransactionsContext } from '../context.ts';

const INTERVAL_MS = 10_000;
const SAGAS = { TRANSFER: 'transfer', TOP_UP: 'top_up' } as const;

/** Measures how old the oldest transaction of each kind is that should go on by itself; one that waits for a person to review it does not. */
export function startAgeMeter({ database: { sql }, log }: TransactionsContext): Repeated {
  return repeat(
    INTERVAL_MS,
    async () => {
      const rows = await sql<{ kind: keyof typeof SAGAS; seconds: number }[]>`
        select transactions.kind, greatest(0, extract(epoch from now() - min(transactions.created_at)))::float8 as seconds
        from work join transactions on transactions.id = work.transaction_id
        where transactions.status <> 'IN_REVIEW' group by transactions.kind`;
      const ages = new Map(rows.map(({ kind, seconds }) => [kind, seconds]));
      for (const [kind, saga] of Object.entries(SAGAS))
        sagaOldestAgeSeconds.set({ service: 'transactions', saga }, ages.get(kind as keyof typeof SAGAS) ?? 0);
      return false;
    },
    (error) => log.debug({ err: error }, 'nobody can say how old the oldest transaction under way is'),
  );
}
