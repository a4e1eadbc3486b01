import { FreezeOutcome, type UnfreezeRequest } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { changeStatus } from '../domain/change-status.ts';
import { readActor, readId, readReason } from './read-request.ts';
import { writeWallet } from './write-answer.ts';

/** Lets a frozen wallet move money again. */
export async function unfreeze(request: UnfreezeRequest, context: WalletContext, caller: string) {
  const { outcome, wallet } = await changeStatus(context.database, {
    walletId: readId('wal', request.walletId),
    status: 'ACTIVE',
    reason: readReason(request.reason),
    actor: readActor(request.actorId, caller),
  });
  return { outcome: FreezeOutcome[outcome], wallet: wallet === null ? undefined : writeWallet(wallet) };
}
