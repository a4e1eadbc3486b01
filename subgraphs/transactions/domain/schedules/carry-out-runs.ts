import { formatDecimal } from '@mint/platform/money/money.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import type { TransactionsContext } from '../../context.ts';
import { findByKey } from '../find-transactions.ts';
import { keyIn, sendTransfer } from '../send-transfer.ts';
import { type LeasedRun, layDownRun, leaseRuns } from './lease-runs.ts';
import { keyOfAttempt, SCHEDULE_KEY_SPACE } from './run-key.ts';
import { type RunEnd, settleRun } from './settle-run.ts';

/**
 * How long a run waits that could not be asked for. The first wait is longer than a statement that was sent may take: by then it is certain
 * whether there is a transfer.
 */
const BACK_OFF = { firstMs: 60_000, ceilingMs: 900_000 };

/**
 * Takes up to a batch of runs that are to be carried out and asks for the transfer of each. Answers how many it took. Any number of workers
 * may run beside it: one run is asked for under one key, whoever asks, so a process that dies anywhere in here leaves what another
 * finishes, and nothing moves twice.
 */
export async function carryOutRuns(context: TransactionsContext): Promise<number> {
  const runs = await leaseRuns(context);
  // One that fails is logged and laid down; the others go on.
  await Promise.all(runs.map((run) => carryOutRun(context, run)));
  return runs.length;
}

/**
 * Takes a leased run as far as it goes: to its end, to its next attempt, or until its transfer's review or a peer's absence is over.
 * Never throws: what it could not write is found by whoever takes the run when its lease is over.
 */
export async function carryOutRun(context: TransactionsContext, run: LeasedRun): Promise<void> {
  try {
    const end = await endOf(context, run);
    if (end !== null) await settleRun(context, run, end);
  } catch (error) {
    const { scheduleId, dueAt, tries } = run;
    // Limits, fraud rules or the ledger are away: not the person's failure, whatever it lasts.
    context.log.warn({ err: error, scheduleId, dueAt, tries }, 'a run of a schedule could not be carried out yet');
    await layDownRun(context, run, { retryInMs: backOffMs(tries, BACK_OFF) }).catch(() => {});
  }
}

/** What came of a run; null when that is still to be seen. */
async function endOf(context: TransactionsContext, run: LeasedRun): Promise<RunEnd | null> {
  const idempotencyKey = keyOfAttempt(run);
  const stopped = run.scheduleStatus === 'PAUSED' || run.scheduleStatus === 'CANCELLED';
  // What has not begun by now is not to begin any more; what has comes to its end.
  if ((stopped || run.overtaken) && (await findByKey(context, run.ownerId, keyIn(SCHEDULE_KEY_SPACE, idempotencyKey))) === null) {
    if (stopped) return { status: 'CANCELLED', transactionId: null };
    if (run.attempt === 1) return { status: 'MISSED', transactionId: null };
    return { status: 'FAILED', failureCode: 'INSUFFICIENT_FUNDS', transactionId: null, isLast: true };
  }
  const { amountMinor, currency } = run;
  const { transaction, userErrors } = await sendTransfer(context, {
    senderId: run.ownerId,
    recipientId: run.recipientId,
    amount: { amount: formatDecimal({ amountMinor, currency }), currency },
    note: run.note,
    idempotencyKey,
    keySpace: SCHEDULE_KEY_SPACE,
    ipAddress: null,
    // An API key can't make a schedule.
    budget: null,
    word: null,
  });
  const transactionId = transaction?.id ?? null;
  const [error] = userErrors;
  if (error !== undefined) return { status: 'FAILED', failureCode: error.code, transactionId, isLast: false };
  if (transaction === null) throw new Error('A transfer was neither made nor refused');
  switch (transaction.status) {
    case 'COMPLETED':
    case 'REVERSED':
      return { status: 'COMPLETED', transactionId: transaction.id };
    case 'CANCELLED':
      return { status: 'CANCELLED', transactionId };
    default:
      // Held for review: what comes of that is asked for under the same key.
      await layDownRun(context, run, { retryInMs: context.config.REVIEW_POLL_MS, transactionId });
      return null;
  }
}
