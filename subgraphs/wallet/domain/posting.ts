import type { Database } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { postingKinds } from '@mint/schema/events/wallet.ts';
import type { PostingRefusal } from '../errors.ts';
import type { Account, AccountDirectory } from './find-account.ts';

export type PostingKind = (typeof postingKinds)[number];
export type Side = 'DEBIT' | 'CREDIT';

/** Where the domain's atomic steps run, and who hears that they wrote an event. */
export interface Ledger {
  readonly database: Database;
  readonly accounts: AccountDirectory;
  wakeOutbox(): void;
}

/** Money to move from one account to another; named by its transaction. */
export interface Posting {
  readonly transactionId: Id<'txn'>;
  readonly kind: PostingKind;
  readonly debit: Account;
  readonly credit: Account;
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** What became of a posting. Balances are those right after it, null for system accounts and for refusals. */
export interface PostResult<Outcome extends string = 'POSTED' | 'REPLAYED' | PostingRefusal> {
  readonly outcome: Outcome;
  /** The account a refusal speaks of. */
  readonly side: Side | null;
  readonly debitBalanceMinor: bigint | null;
  readonly debitHeldMinor: bigint | null;
  readonly creditBalanceMinor: bigint | null;
  readonly creditHeldMinor: bigint | null;
  readonly postedAt: Date | null;
}

/** A refusal that was decided without asking the ledger. */
export function refusal<Outcome extends string>(outcome: Outcome, side: Side | null = null): PostResult<Outcome> {
  return {
    outcome,
    side,
    debitBalanceMinor: null,
    debitHeldMinor: null,
    creditBalanceMinor: null,
    creditHeldMinor: null,
    postedAt: null,
  };
}

/**
 * The JSON of a posting's event, with %s for what only the ledger's step knows: both balances as JSON, then the moment as text.
 * Ids, kinds and currencies hold nothing that JSON or format() would take for its own.
 */
export function postingEventTemplate(
  posting: Pick<Posting, 'transactionId' | 'kind' | 'amountMinor' | 'currency'>,
  debit: Account,
  credit: Account,
): string {
  return `{"transactionId":"${posting.transactionId}","kind":"${posting.kind}","debit":${debit.eventSide},"credit":${credit.eventSide},"amountMinor":"${posting.amountMinor}","currency":"${posting.currency}","postedAt":"%s"}`;
}
