import type { OpenCaseRequest } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { FraudContext } from '../context.ts';
import { openCase as openCaseOf } from '../domain/open-case.ts';
import { readAmount, readCurrency, readId, readParties, readReview } from './read-request.ts';
import { writeCase } from './write-answer.ts';

/** Opens the case of a transfer whose money is held. */
export async function openCase(request: OpenCaseRequest, context: FraudContext) {
  const fraudCase = await openCaseOf(context, {
    transactionId: readId('txn', request.transactionId),
    ...readParties(request),
    amountMinor: readAmount(request.amountMinor),
    currency: readCurrency(request.currency),
    ...readReview(request.assessment),
  });
  return { fraudCase: writeCase(fraudCase) };
}
