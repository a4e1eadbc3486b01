import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { HoldOutcome, type HoldRequest } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { holdMoney } from '../domain/hold-money.ts';
import { readAccount, readAmount, readCurrency, readId } from './read-request.ts';
import { writeAccount } from './write-answer.ts';

/** Reserves money in a user's wallet for a later capture or void. */
export async function hold(request: HoldRequest, context: WalletContext) {
  const debit = readAccount(request.debit);
  if ('system' in debit) throw new ConnectError('a system account cannot be held', Code.InvalidArgument);
  const { outcome, account, balanceMinor, heldMinor } = await holdMoney(context, {
    transactionId: readId('txn', request.transactionId),
    debit,
    amountMinor: readAmount(request.amountMinor),
    currency: readCurrency(request.currency),
    expiresAt: request.expiresAt === undefined ? null : timestampDate(request.expiresAt),
  });
  const told = (outcome === 'HELD' || outcome === 'REPLAYED') && account !== null;
  return { outcome: HoldOutcome[outcome], debit: told ? writeAccount(account, balanceMinor, heldMinor) : undefined };
}
