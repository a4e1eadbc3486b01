import { FreezeOutcome, type FreezeRequest } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { changeStatus } from '../domain/change-status.ts';
import { readActor, readId, readReason } from './read-request.ts';
import { writeWallet } from './write-answer.ts';

/** Stops a wallet: it neither sends nor receives. */
export async function freeze(request: FreezeRequest, context: WalletContext, caller: string) {
  const { outcome, wallet } = await changeStatus(context.database, {
    walletId: readId('wal', request.walletId),
    status: 'FROZEN',
    reason: readReason(request.reason),
    actor: readActor(request.actorId, caller),
  });
  return { outcome: FreezeOutcome[outcome], wallet: wallet === null ? undefined : writeWallet(wallet) };
}
