import type { Id } from '@mint/platform/ids/ids.ts';
import type { Account, AccountRef } from './find-account.ts';
import { type Ledger, type PostingKind, type PostResult, refusal } from './posting.ts';
import type { PostingQueue } from './posting-queue.ts';

export interface PostMoney {
  readonly transactionId: Id<'txn'>;
  readonly kind: PostingKind;
  readonly debit: AccountRef;
  readonly credit: AccountRef;
  /** More than zero. */
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** A result with the accounts it is about, null where there is none. */
export interface Moved<Result> {
  readonly result: Result;
  readonly debit: Account | null;
  readonly credit: Account | null;
}

/**
 * Moves money between two accounts, once for each transaction id: a replay answers as the first time did, another content under
 * the same id is KEY_MISMATCH, a refusal leaves nothing behind. Throws SERVICE_UNAVAILABLE when no answer came by the deadline.
 */
export async function postMoney(
  { accounts, postings }: Pick<Ledger, 'accounts'> & { readonly postings: PostingQueue },
  { transactionId, kind, debit: debitRef, credit: creditRef, amountMinor, currency }: PostMoney,
  deadlineAtMs: number,
): Promise<Moved<PostResult>> {
  // Nearly always both are in memory, where looking costs no turn of the event loop.
  let debit: Account | null | undefined = accounts.known(debitRef, currency);
  let credit: Account | null | undefined = accounts.known(creditRef, currency);
  if (debit === undefined || credit === undefined) {
    [debit, credit] = await Promise.all([accounts.find(debitRef, currency), accounts.find(creditRef, currency)]);
  }
  if (debit === null || credit === null) {
    return { result: refusal('WALLET_NOT_FOUND', debit === null ? 'DEBIT' : 'CREDIT'), debit, credit };
  }
  const posting = { transactionId, kind, debit, credit, amountMinor, currency };
  return { result: await postings.post(posting, deadlineAtMs), debit, credit };
}
