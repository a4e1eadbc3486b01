import { formatDecimal } from '@mint/platform/money/money.ts';
import { causedBy } from '@mint/platform/telemetry/cause.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import { repeat } from '@mint/platform/time/repeat.ts';
import type { TransactionsContext } from '../../context.ts';
import { findByKey } from '../find-transactions.ts';
import { keyIn, sendTransfer } from '../send-transfer.ts';
import { type LeasedPayout, layDownPayout, leasePayouts } from './lease-payouts.ts';
import { payoutErrorCode } from './payout-batch.ts';
import { keyOfPayout, PAYOUT_KEY_SPACE } from './payout-key.ts';
import { type PayoutEnd, settlePayout } from './settle-payout.ts';

/**
 * How long a payout waits that could not be asked for: somebody is away, which is no refusal. The first wait is longer than a statement that was sent
 * may take: by then it is certain whether there is a transfer.
 */
const BACK_OFF = { firstMs: 60_000, ceilingMs: 300_000 };

/**
 * Takes up to `PAYOUT_CONCURRENCY` payouts and asks for the transfer of each. Answers how many it took. Any number of workers may run beside it: one
 * payout is asked for under one key, whoever asks, so a process that dies anywhere in here leaves what another finishes, and nothing moves twice.
 */
export async function carryOutPayouts(context: TransactionsContext): Promise<number> {
  const taken = await leasePayouts(context);
  // One that fails is logged and laid down; the others go on.
  await Promise.all(taken.map((payout) => carryOutPayout(context, payout)));
  return taken.length;
}

/**
 * Takes a leased payout as far as it goes: to its end, or until its transfer's review or a peer's absence is over. Never throws: what it could not
 * write is found by whoever takes the payout when its lease is over. Its events are the payer's, and from where the payer asked.
 */
export async function carryOutPayout(context: TransactionsContext, payout: LeasedPayout): Promise<void> {
  const { batchId, position, tries, ownerId, ipAddress } = payout;
  try {
    const end = await causedBy({ actor: ownerId, ipAddress }, () => endOf(context, payout));
    if (end !== null) await settlePayout(context, payout, end);
  } catch (error) {
    context.log.warn({ err: error, batchId, position, tries }, 'a payout could not be carried out yet');
    await layDownPayout(context, payout, { retryInMs: backOffMs(tries, BACK_OFF) }).catch(() => {});
  }
}

/** What came of a payout; null when that is still to be seen. */
async function endOf(context: TransactionsContext, payout: LeasedPayout): Promise<PayoutEnd | null> {
  const { ownerId, recipientId, amount, note, ipAddress, budget } = payout;
  const idempotencyKey = keyOfPayout(payout);
  // A lease is longer than a request that is on its way can be: no transfer now, and there is none.
  if (payout.stopped && (await findByKey(context, ownerId, keyIn(PAYOUT_KEY_SPACE, idempotencyKey))) === null) {
    return { status: 'NOT_PAID', transactionId: null, errorCode: null };
  }
  const { transaction, userErrors } = await sendTransfer(context, {
    senderId: ownerId,
    recipientId,
    amount: { amount: formatDecimal(amount), currency: amount.currency },
    note,
    idempotencyKey,
    keySpace: PAYOUT_KEY_SPACE,
    ipAddress,
    budget,
    // It was given for the whole batch.
    word: null,
    inPayoutBatch: true,
  });
  const transactionId = transaction?.id ?? null;
  const [error] = userErrors;
  if (error !== undefined) return { status: 'FAILED', transactionId, errorCode: payoutErrorCode(error.code) };
  if (transaction === null) throw new Error('A transfer was neither made nor refused');
  switch (transaction.status) {
    case 'COMPLETED':
    case 'REVERSED':
      return { status: 'PAID', transactionId, errorCode: null };
    case 'CANCELLED':
      return { status: 'FAILED', transactionId, errorCode: 'CANCELLED' };
    default:
      // Held for review: what comes of that is asked for under the same key.
      await layDownPayout(context, payout, { retryInMs: context.config.REVIEW_POLL_MS, reviewed: transaction.id });
      return null;
  }
}

/** Carries payouts out until it is stopped; stopping waits for what is in hand. */
export function startPayouts(context: TransactionsContext): { stop(): Promise<void> } {
  return repeat(
    context.config.PAYOUT_INTERVAL_MS,
    async () => (await carryOutPayouts(context)) === context.config.PAYOUT_CONCURRENCY,
    (error) => context.log.warn({ err: error }, 'payouts could not be looked at'),
  );
}
