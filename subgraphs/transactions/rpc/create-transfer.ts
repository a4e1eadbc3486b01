import { Code, ConnectError } from '@connectrpc/connect';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { formatDecimal, isCurrency, MAX_AMOUNT_MINOR, type Money } from '@mint/platform/money/money.ts';
import {
  type CreateTransferRequest,
  type KeyBudget,
  TransactionStatus,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { sendTransfer } from '../domain/send-transfer.ts';

/** Sends a person's money on the word that the calling service has taken; its keys are its own. */
export async function createTransfer(request: CreateTransferRequest, context: TransactionsContext, caller: string) {
  const { amountMinor, currency } = request;
  checkMoney({ amountMinor, currency });
  const { transaction, replayed, userErrors } = await sendTransfer(context, {
    senderId: readUser(request.senderId),
    recipientId: readUser(request.recipientId),
    amount: { amount: formatDecimal({ amountMinor, currency }), currency },
    note: request.note,
    category: request.category,
    idempotencyKey: request.idempotencyKey,
    keySpace: caller,
    ipAddress: request.ipAddress || null,
    budget: readBudget(request.budget),
    word: request.inSession ? { totpCode: request.totpCode || null } : null,
  });
  const [error] = userErrors;
  return {
    transactionId: transaction?.id ?? '',
    status: transaction === null ? TransactionStatus.UNSPECIFIED : TransactionStatus[transaction.status],
    errorCode: error?.code ?? '',
    errorMessage: error?.message ?? '',
    replayed,
  };
}

function readUser(text: string): Id<'usr'> {
  if (!isId('usr', text)) throw new ConnectError('not a usr_ id', Code.InvalidArgument);
  return text;
}

function readBudget(budget: KeyBudget | undefined) {
  if (budget === undefined) return null;
  const { apiKeyId, amountMinor, currency } = budget;
  if (!isId('key', apiKeyId)) throw new ConnectError('not a key_ id', Code.InvalidArgument);
  checkMoney({ amountMinor, currency });
  return { apiKeyId, amountMinor, currency };
}

function checkMoney({ amountMinor, currency }: Money): void {
  if (!isCurrency(currency)) throw new ConnectError('currency is not known', Code.InvalidArgument);
  if (amountMinor <= 0n || amountMinor > MAX_AMOUNT_MINOR)
    throw new ConnectError('amount_minor is out of range', Code.InvalidArgument);
}
