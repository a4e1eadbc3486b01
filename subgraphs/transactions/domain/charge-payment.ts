import type { TransactionsContext } from '../context.ts';
import { awaitCharge, moveTransaction } from './move-transaction.ts';
import type { Charge } from './payment-source.ts';
import { outcomeOf, type StepOutcome, type StepTerms } from './step.ts';
import type { Transaction } from './transaction.ts';

const POLL_MS = 2_000;

/** The step CHARGE: has the payment source take the money. Throws when it doesn't answer. */
export async function chargePayment(
  context: TransactionsContext,
  transaction: Transaction,
  { remainingMs }: StepTerms,
): Promise<StepOutcome> {
  const charge = await context.paymentSource.charge(
    { transactionId: transaction.id, amountMinor: transaction.amountMinor, currency: transaction.currency },
    AbortSignal.timeout(remainingMs),
  );
  return settleCharge(context, transaction, charge);
}

/** The step AWAIT_CHARGE: asks the payment source what it has decided. Throws when it doesn't answer. */
export async function awaitPayment(
  context: TransactionsContext,
  transaction: Transaction,
  terms: StepTerms,
): Promise<StepOutcome> {
  const charge = await context.paymentSource.status(transaction.id, AbortSignal.timeout(terms.remainingMs));
  // A source that knows nothing of it never got the charge.
  return charge === null ? chargePayment(context, transaction, terms) : settleCharge(context, transaction, charge);
}

async function settleCharge(context: TransactionsContext, transaction: Transaction, charge: Charge): Promise<StepOutcome> {
  const { reference } = charge;
  switch (charge.state) {
    case 'SUCCEEDED':
      return outcomeOf(
        await moveTransaction(context, transaction, {
          to: 'PROCESSING',
          step: 'POST',
          payment: { state: 'SUCCEEDED', reference },
        }),
      );
    case 'DECLINED':
    case 'CANCELLED':
      return outcomeOf(
        await moveTransaction(context, transaction, {
          to: 'FAILED',
          step: 'DONE',
          failureCode: 'PAYMENT_DECLINED',
          payment: { state: 'DECLINED', reference },
        }),
      );
    case 'PENDING': {
      const waiting = transaction.step === 'CHARGE' ? await awaitCharge(context, transaction, reference) : transaction;
      return waiting === null ? 'MOVED_BY_ANOTHER' : { transaction: waiting, retryInMs: POLL_MS * (0.5 + Math.random() / 2) };
    }
  }
}
