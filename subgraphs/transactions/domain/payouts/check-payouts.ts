import { ConnectError } from '@connectrpc/connect';
import { unavailable } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { WalletStatus } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '../../context.ts';
import { countedIn } from '../admit-transfer.ts';
import { checkRecipient, type RecipientInput } from '../check-recipient.ts';
import type { PayeeRef } from '../find-payee.ts';
import type { Limits } from '../read-limits.ts';
import { checkAmount, checkText, type MoneyInput } from '../validate-input.ts';
import { findPayees, nameOf, type Payees } from './find-payees.ts';
import type { PayoutErrorCode } from './payout-batch.ts';

/** A payout as a client asks for it. */
export interface PayoutInput extends RecipientInput {
  readonly amount: MoneyInput;
  readonly note?: string | null;
  readonly reference: string;
}

/** A payout that was looked at; it can be paid when it has no error. */
export interface CheckedPayout {
  readonly reference: string;
  readonly recipientId: Id<'usr'> | null;
  readonly amountMinor: bigint | null;
  readonly note: string | null;
  readonly errorCode: PayoutErrorCode | null;
}

/** All payouts of a batch, and what was found out on the way. */
export interface CheckedPayouts {
  readonly rows: readonly CheckedPayout[];
  /** What those that can be paid come to; null when no row says a currency that there is. */
  readonly total: Money | null;
  /** The same in the currency of limits; null when nothing can be paid. */
  readonly base: Money | null;
  /** What the payer can spend; null when the payer has no wallet in the currency. */
  readonly availableMinor: bigint | null;
}

const WALLETS_TIMEOUT_MS = 2_000;
/** As many people as the wallets of are told at once. */
const PEOPLE_AT_ONCE = 200;

interface Read {
  readonly input: PayoutInput;
  readonly ref: PayeeRef | null;
  readonly money: Money | null;
  readonly note: string | null;
  readonly fault: PayoutErrorCode | null;
}

/**
 * Looks at every payout of a batch before anything of it is written: whom it names, how much it is, whether the wallets are there, and the limit for one
 * transaction. The batch's currency is that of its first row with an amount. Throws SERVICE_UNAVAILABLE when somebody who must be asked doesn't answer.
 */
export async function checkPayouts(
  context: TransactionsContext,
  {
    ownerId,
    payouts,
    limits,
  }: { readonly ownerId: Id<'usr'>; readonly payouts: readonly PayoutInput[]; readonly limits: Limits },
): Promise<CheckedPayouts> {
  const seen = new Map<string, number>();
  for (const { reference } of payouts) seen.set(reference.trim(), (seen.get(reference.trim()) ?? 0) + 1);
  const read = payouts.map((input) => readPayout(input, (seen.get(input.reference.trim()) ?? 0) > 1));
  const currency = read.find(({ money }) => money !== null)?.money?.currency ?? null;
  const payees = await findPayees(
    context,
    read.flatMap(({ ref }) => ref ?? []),
  );
  const wallets = currency === null ? null : await readWallets(context, { ownerId, currency, payees });
  const rows = read.map(({ input, ref, money, note, fault }): CheckedPayout => {
    const recipientId = ref === null ? null : (payees.get(nameOf(ref)) ?? null);
    // An amount in another currency is not the batch's.
    const amountMinor = money?.currency === currency ? (money?.amountMinor ?? null) : null;
    const errorCode =
      fault ??
      (recipientId === null ? 'RECIPIENT_NOT_FOUND' : null) ??
      (recipientId === ownerId ? 'SELF_TRANSFER' : null) ??
      faultOfMoney(context, money, currency, limits) ??
      (recipientId === null ? null : (wallets?.faultOf(recipientId) ?? null));
    return { reference: input.reference.trim(), recipientId, amountMinor, note, errorCode };
  });
  const payable = rows.flatMap(({ amountMinor, errorCode }) => (errorCode === null && amountMinor !== null ? [amountMinor] : []));
  const bases =
    currency === null ? [] : payable.map((amountMinor) => countedIn(context, { amountMinor, currency }, limits.currency));
  const sum = (amounts: readonly bigint[]) => amounts.reduce((total, each) => total + each, 0n);
  return {
    rows,
    total: currency === null ? null : { amountMinor: sum(payable), currency },
    base:
      payable.length === 0 ? null : { amountMinor: sum(bases.map((base) => base?.amountMinor ?? 0n)), currency: limits.currency },
    availableMinor: wallets?.availableMinor ?? null,
  };
}

/** What a row says by itself. */
function readPayout(input: PayoutInput, isRepeated: boolean): Read {
  const recipient = checkRecipient(input);
  const amount = checkAmount(input.amount);
  const note = checkText(input.note, { field: 'note', maxLength: 280, code: 'INVALID_NOTE' });
  const fault = isRepeated ? 'DUPLICATE_REFERENCE' : (recipient.error ?? amount.error ?? note.error)?.code;
  return {
    input,
    ref: recipient.value?.ref ?? null,
    money: amount.value ?? null,
    note: note.value ?? null,
    fault: fault ?? null,
  };
}

function faultOfMoney(
  context: TransactionsContext,
  money: Money | null,
  currency: string | null,
  limits: Limits,
): PayoutErrorCode | null {
  if (money === null) return 'INVALID_AMOUNT';
  if (money.currency !== currency) return 'CURRENCY_MISMATCH';
  const base = countedIn(context, money, limits.currency);
  if (base === null) return 'CURRENCY_NOT_SUPPORTED';
  return base.amountMinor > limits.perTransactionMinor ? 'LIMIT_EXCEEDED' : null;
}

/** What there is of wallets in the batch's currency: the payer's money, and who can't be paid. */
async function readWallets(
  context: TransactionsContext,
  { ownerId, currency, payees }: { readonly ownerId: Id<'usr'>; readonly currency: string; readonly payees: Payees },
) {
  const people = [...new Set([ownerId, ...payees.values()])];
  const chunks = Array.from({ length: Math.ceil(people.length / PEOPLE_AT_ONCE) }, (_, index) =>
    people.slice(index * PEOPLE_AT_ONCE, (index + 1) * PEOPLE_AT_ONCE),
  );
  const answers = await Promise.all(
    chunks.map((userIds) => context.wallet.getWallets({ userIds }, { timeoutMs: WALLETS_TIMEOUT_MS })),
  ).catch((error: unknown) => {
    if (!(error instanceof ConnectError)) throw error;
    context.log.warn({ err: error }, 'wallets could not be read');
    throw unavailable('Wallets cannot be looked at right now; nothing has moved. Try again with the same key.', {
      retryAfterMs: 1_000,
    });
  });
  const wallets = new Map(
    answers.flatMap((answer) => answer.wallets.filter((each) => each.currency === currency).map((each) => [each.userId, each])),
  );
  // Everybody has a wallet in the first currency: one that isn't there is opened, empty, when it is first needed.
  const isFirst = answers.some(({ firstWalletCurrency }) => firstWalletCurrency === currency);
  const own = wallets.get(ownerId);
  return {
    availableMinor: own === undefined ? (isFirst ? 0n : null) : own.balanceMinor - own.heldMinor,
    faultOf(userId: Id<'usr'>): PayoutErrorCode | null {
      const wallet = wallets.get(userId);
      if (wallet === undefined) return isFirst ? null : 'CURRENCY_MISMATCH';
      return wallet.status === WalletStatus.FROZEN ? 'WALLET_FROZEN' : null;
    },
  };
}
