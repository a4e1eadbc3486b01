import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import { formatDecimal } from '@mint/platform/money/money.ts';
import type { payoutBatchCompleted } from '@mint/schema/events/transactions.ts';
import type { Message } from './tell-people.ts';

type BatchFacts = PayloadOf<typeof payoutBatchCompleted>;

const titles = {
  COMPLETED: 'Your payouts were made',
  PARTIALLY_COMPLETED: 'Some of your payouts were not made',
  FAILED: 'None of your payouts was made',
  REJECTED: 'Your payouts were refused',
} as const satisfies Record<BatchFacts['status'], string>;

/** How many payouts there were and what they came to, in a sentence. */
function summaryOf({ status, paidCount, unpaidCount, paidMinor, totalMinor, currency }: BatchFacts): string {
  const count = paidCount + unpaidCount;
  const payouts = count === 1 ? '1 payout' : `${count} payouts`;
  const money = (amountMinor: bigint) => (currency === null ? null : `${formatDecimal({ amountMinor, currency })} ${currency}`);
  const [paid, total] = [money(paidMinor), money(totalMinor)];
  switch (status) {
    case 'COMPLETED':
      return `${payouts}, ${paid} in all.`;
    case 'PARTIALLY_COMPLETED':
      return `${paidCount} of ${payouts} were made, ${paid} of ${total}. The batch says of each of the others why it was not.`;
    case 'FAILED':
      return `A batch of ${payouts} has ended, and no money has moved. It says of each why it was not made.`;
    case 'REJECTED':
      return `A batch of ${payouts} was refused as a whole, and no money has moved. It says why.`;
  }
}

/** What who ordered payouts is told when all of them have their end. */
export function payoutBatchEndedMessage(batch: BatchFacts): Message {
  const { ownerId: userId, payoutBatchId, status } = batch;
  const [title, summary] = [titles[status], summaryOf(batch)];
  return {
    userId,
    inbox: { kind: 'PAYOUT_BATCH_ENDED', title, body: summary, transactionId: null, resourceId: payoutBatchId },
    mail: { template: 'payout-batch-ended', data: { payoutBatchId, heading: title, summary } },
  };
}
