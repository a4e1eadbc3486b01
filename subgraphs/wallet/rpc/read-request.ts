import { Code, ConnectError } from '@connectrpc/connect';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { isCurrency, MAX_AMOUNT_MINOR, type Money } from '@mint/platform/money/money.ts';
import {
  type AccountRef as AccountRefMessage,
  PostingKind as PostingKindMessage,
  SystemAccount as SystemAccountMessage,
} from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { AccountRef, SystemAccount } from '../domain/find-account.ts';
import type { PostingKind } from '../domain/posting.ts';

function invalid(message: string): ConnectError {
  return new ConnectError(message, Code.InvalidArgument);
}

/** The text as an id with this prefix. Throws InvalidArgument. */
export function readId<P extends string>(prefix: P, text: string): Id<P> {
  if (!isId(prefix, text)) throw invalid(`not a ${prefix}_ id`);
  return text;
}

/** An amount to move. Throws InvalidArgument unless it is above zero and no larger than any balance. */
export function readAmount(amountMinor: bigint): bigint {
  if (amountMinor <= 0n || amountMinor > MAX_AMOUNT_MINOR) throw invalid('amount_minor is out of range');
  return amountMinor;
}

/** What an exchange is of. Throws InvalidArgument unless both amounts are above zero and in two currencies, and the fee is not below zero. */
export function readExchange(request: {
  readonly sendsMinor: bigint;
  readonly sendsCurrency: string;
  readonly feeMinor: bigint;
  readonly receivesMinor: bigint;
  readonly receivesCurrency: string;
}): { readonly sends: Money; readonly feeMinor: bigint; readonly receives: Money } {
  const { feeMinor } = request;
  const sends = { amountMinor: readAmount(request.sendsMinor), currency: readCurrency(request.sendsCurrency) };
  const receives = { amountMinor: readAmount(request.receivesMinor), currency: readCurrency(request.receivesCurrency) };
  if (sends.currency === receives.currency) throw invalid('an exchange needs two currencies');
  if (feeMinor < 0n || feeMinor > MAX_AMOUNT_MINOR - sends.amountMinor) throw invalid('fee_minor is out of range');
  return { sends, feeMinor, receives };
}

/** Throws InvalidArgument for what is no currency. */
export function readCurrency(currency: string): string {
  if (!isCurrency(currency)) throw invalid('currency is not known');
  return currency;
}

const KINDS: ReadonlyMap<number, PostingKind> = new Map([
  [PostingKindMessage.TRANSFER, 'TRANSFER'],
  [PostingKindMessage.TOP_UP, 'TOP_UP'],
  [PostingKindMessage.WITHDRAWAL, 'WITHDRAWAL'],
  [PostingKindMessage.FEE, 'FEE'],
  [PostingKindMessage.EXCHANGE, 'EXCHANGE'],
  [PostingKindMessage.REVERSAL, 'REVERSAL'],
]);

const SYSTEM_ACCOUNTS: ReadonlyMap<number, SystemAccount> = new Map([
  [SystemAccountMessage.FUNDING, 'FUNDING'],
  [SystemAccountMessage.FEES, 'FEES'],
  [SystemAccountMessage.FX, 'FX'],
]);

/** Throws InvalidArgument for a kind that is not set or not known. */
export function readKind(kind: PostingKindMessage): PostingKind {
  const known = KINDS.get(kind);
  if (known === undefined) throw invalid('kind is not known');
  return known;
}

/** The account a message names. Throws InvalidArgument when it names none. */
export function readAccount(message: AccountRefMessage | undefined): AccountRef {
  switch (message?.ref.case) {
    case 'userId':
      return { userId: readId('usr', message.ref.value) };
    case 'walletId':
      return { walletId: readId('wal', message.ref.value) };
    case 'system': {
      const system = SYSTEM_ACCOUNTS.get(message.ref.value);
      if (system === undefined) throw invalid('the system account is not known');
      return { system };
    }
    default:
      throw invalid('an account is missing');
  }
}

/** The user's wallet a message names. Throws InvalidArgument when it names none, or a system account. */
export function readWallet(message: AccountRefMessage | undefined): AccountRef {
  const account = readAccount(message);
  if ('system' in account) throw invalid('a system account is not a wallet');
  return account;
}

/** Why something was done, as an administrator gave it. Throws InvalidArgument unless it has 1 to 500 characters. */
export function readReason(reason: string): string {
  const text = reason.trim();
  if (text.length === 0 || text.length > 500) throw invalid('reason must have 1 to 500 characters');
  return text;
}

/** Who a command is given by: the person it names, else the service that calls. Throws InvalidArgument for what is no person. */
export function readActor(actorId: string, caller: string): string {
  return actorId === '' ? caller : readId('usr', actorId);
}
