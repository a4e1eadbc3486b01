import type { AdminContext } from '../../context.ts';
import { lookAtEntries, walletFinding } from './look-at-entries.ts';
import { isFlooded, recordFindings } from './record-findings.ts';
import { askSource } from './source-away.ts';
import { takeStep } from './walk.ts';

interface WalletsPosition {
  readonly after: string;
}

const AGAIN_ENTRIES = 20;
const AGAIN_WALLETS = 500;

/** Compares the balances of all wallets with their last entries, a page at a time, again and again. */
export function compareWallets(context: AdminContext): Promise<boolean> {
  const { database, wallet, config } = context;
  return takeStep<WalletsPosition>(context, 'WALLETS', async (position) => {
    const after = position?.after ?? '';
    const waits = { position: { after }, pauseMs: config.RECONCILE_SWEEP_PAUSE_MS, isAtEnd: false };
    if (await isFlooded(database.sql)) return waits;
    const answer = await askSource('LEDGER', wallet.checkWallets({ after, first: config.RECONCILE_PAGE_SIZE }));
    const isAtEnd = !answer.hasNextPage;
    return {
      position: { after: isAtEnd ? '' : answer.through },
      pauseMs: isAtEnd ? config.RECONCILE_SWEEP_PAUSE_MS : config.RECONCILE_SWEEP_INTERVAL_MS,
      isAtEnd,
      async write(tx) {
        if (answer.through === '') return;
        await recordFindings(tx, context, { scope: 'WALLET', after, through: answer.through }, answer.faults.map(walletFinding));
      },
    };
  });
}

/** Looks again at entries and wallets with which something was wrong, the longest not looked at first. */
export function lookAtFaults(context: AdminContext): Promise<boolean> {
  const { database, wallet, config } = context;
  return takeStep<null>(context, 'FAULTS', async () => {
    const { sql } = database;
    const isDue = sql`resolved_at is null and last_seen_at < now() - ${config.RECONCILE_SETTLE_MS}::int * interval '1 millisecond'`;
    const moments = await sql<{ at: Date }[]>`
      select at from mismatches where scope = 'ENTRIES' and ${isDue} order by last_seen_at limit ${AGAIN_ENTRIES}`;
    const wallets = await sql<{ subject_id: string }[]>`
      select subject_id from mismatches where scope = 'WALLET' and ${isDue} order by last_seen_at limit ${AGAIN_WALLETS}`;
    const spans = [...new Set(moments.map(({ at }) => at.getTime()))].map((at) => [new Date(at), new Date(at + 1)] as const);
    const looks = await Promise.all(spans.map(([from, before]) => lookAtEntries(context, from, before)));
    const ids = wallets.map(({ subject_id }) => subject_id);
    const faults = ids.length === 0 ? [] : (await askSource('LEDGER', wallet.checkWallets({ ids }))).faults;
    return {
      position: null,
      pauseMs: config.RECONCILE_INTERVAL_MS,
      isAtEnd: true,
      async write(tx) {
        for (const [index, { checkedBefore, findings }] of looks.entries()) {
          const [from] = spans[index] ?? [checkedBefore];
          await recordFindings(tx, context, { scope: 'ENTRIES', from, before: checkedBefore }, findings);
        }
        if (ids.length > 0) await recordFindings(tx, context, { scope: 'WALLET', ids }, faults.map(walletFinding));
      },
    };
  });
}
