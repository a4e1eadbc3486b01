import { type Id, isId } from '@mint/platform/ids/ids.ts';

/** The key space of payouts' transfers: what they are asked for under is no client's to choose, and no other service's. */
export const PAYOUT_KEY_SPACE = 'payouts';

/** A payout: its batch, and its place there from 1. */
export interface PayoutRef {
  readonly batchId: Id<'pob'>;
  readonly position: number;
}

/** The key of a payout's transfer: whoever asks again, after whatever crash, asks for the same transfer. */
export function keyOfPayout({ batchId, position }: PayoutRef): string {
  return `${batchId}/${position}`;
}

/** The batch whose payout a transaction's kept key is of; null when it is no batch's. No client's key has a blank. */
export function batchOfKey(idempotencyKey: string): Id<'pob'> | null {
  const [space, key = ''] = idempotencyKey.split(' ');
  const [id] = key.split('/');
  return space === PAYOUT_KEY_SPACE && isId('pob', id) ? id : null;
}
