import { newId } from '@mint/platform/ids/ids.ts';
import { transactionTopic } from '@mint/schema/events/transactions.ts';
import { walletTopic } from '@mint/schema/events/wallet.ts';
import type { AdminContext } from '../../context.ts';
import type { HeardPosition, Mark } from './heard-through.ts';
import { readPostings, readTransactions } from './read-books.ts';
import { askSource } from './source-away.ts';
import { takeStep } from './walk.ts';

/**
 * Finds out up to which moment all that happened has been heard. What an outbox does not hold any more was published: so once the topics are read
 * to where they ended after that was asked, everything is heard that had happened by then. A while is taken off for what was not committed yet.
 */
export function followEvents(context: AdminContext): Promise<boolean> {
  const { config, consumption } = context;
  return takeStep<HeardPosition>(context, 'EVENTS', async (position) => {
    const settledAt = Date.now() - config.RECONCILE_SETTLE_MS;
    // No transaction has a fresh id: what is asked for is how long the oldest events wait.
    const ids = [newId('txn')];
    const [transactions, postings] = await Promise.all([readTransactions(context, { ids }), readPostings(context, { ids })]);
    const fresh: Mark = {
      postingsBefore: new Date(settledAt - (postings.outboxOldestAgeMs ?? 0)).toISOString(),
      endsBefore: new Date(settledAt - (transactions.outboxOldestAgeMs ?? 0)).toISOString(),
      ends: await askSource('EVENTS', consumption.ends([walletTopic, transactionTopic])),
    };
    // One that is waited for stays: under load a newer one would never be reached either.
    const mark = position?.mark ?? fresh;
    const isReached = await askSource('EVENTS', consumption.reached(mark.ends));
    const ages = [transactions.outboxOldestAgeMs, postings.outboxOldestAgeMs].filter((age) => age !== null);
    return {
      position: {
        mark: isReached ? (mark === fresh ? null : fresh) : mark,
        postingsBefore: later(position?.postingsBefore, isReached ? mark.postingsBefore : null),
        endsBefore: later(position?.endsBefore, isReached ? mark.endsBefore : null),
        outboxOldestAgeMs: ages.length === 0 ? null : Math.max(...ages),
      },
      pauseMs: config.RECONCILE_INTERVAL_MS,
      isAtEnd: isReached,
    };
  });
}

/** The later of two moments as text. */
function later(one: string | null | undefined, other: string | null): string | null {
  if (one == null || other === null) return one ?? other;
  return one > other ? one : other;
}
