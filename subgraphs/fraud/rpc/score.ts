import type { ScoreRequest } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { FraudContext } from '../context.ts';
import { scoreTransfer } from '../domain/score-transfer.ts';
import { invalid, readAddress, readAmount, readCurrency, readId, readMoment, readParties } from './read-request.ts';
import { writeAssessment } from './write-answer.ts';

/** Scores a transfer that is about to be made. */
export async function score(request: ScoreRequest, context: FraudContext) {
  readAmount(request.amountMinor);
  readCurrency(request.currency);
  // Thresholds are amounts of one currency: in another they would say nothing.
  if (request.baseCurrency !== context.config.BASE_CURRENCY) {
    throw invalid(`base_currency must be ${context.config.BASE_CURRENCY}`);
  }
  const assessment = await scoreTransfer(context, {
    transactionId: readId('txn', request.transactionId),
    ...readParties(request),
    amountMinor: readAmount(request.baseAmountMinor),
    currency: request.baseCurrency,
    requestedAt: readMoment(request.requestedAt),
    ip: readAddress(request.ipAddress),
    inPayoutBatch: request.inPayoutBatch,
  });
  return { assessment: writeAssessment(assessment) };
}
