import { VoidOutcome, type VoidRequest } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { voidHold } from '../domain/void-hold.ts';
import { readId } from './read-request.ts';
import { writeAccount } from './write-answer.ts';

/** Ends a hold and makes its money available again. */
export async function voidTransaction(request: VoidRequest, context: WalletContext) {
  const { outcome, account, balanceMinor, heldMinor } = await voidHold(context, readId('txn', request.transactionId), 'VOIDED');
  const told = (outcome === 'VOIDED' || outcome === 'REPLAYED') && account !== null;
  return { outcome: VoidOutcome[outcome], debit: told ? writeAccount(account, balanceMinor, heldMinor) : undefined };
}
