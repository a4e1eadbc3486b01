import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type AccountStateSchema, Side, type WalletSchema, WalletStatus } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { Account } from '../domain/find-account.ts';
import type { Wallet } from '../domain/find-wallets.ts';
import type { Moved } from '../domain/post-money.ts';
import type { PostResult } from '../domain/posting.ts';

type AccountState = MessageInitShape<typeof AccountStateSchema>;

/** An account with the figures a step left it with. */
export function writeAccount(account: Account, balanceMinor: bigint | null, heldMinor: bigint | null): AccountState {
  return {
    walletId: account.id,
    userId: account.userId ?? undefined,
    balanceMinor: balanceMinor ?? undefined,
    heldMinor: heldMinor ?? undefined,
  };
}

/** What a posting or a capture answers beside its outcome: the accounts, with their balances once money has moved; the side at fault when not. */
export function writeMoved({ result, debit, credit }: Moved<PostResult<string>>) {
  const atFault = result.side === null ? Side.UNSPECIFIED : Side[result.side];
  return {
    atFault,
    debit: debit === null ? undefined : writeAccount(debit, result.debitBalanceMinor, result.debitHeldMinor),
    credit: credit === null ? undefined : writeAccount(credit, result.creditBalanceMinor, result.creditHeldMinor),
    postedAt: result.postedAt === null ? undefined : timestampFromDate(result.postedAt),
  };
}

/** A user's wallet. */
export function writeWallet(wallet: Wallet): MessageInitShape<typeof WalletSchema> {
  return {
    id: wallet.id,
    userId: wallet.userId,
    currency: wallet.currency,
    status: WalletStatus[wallet.status],
    balanceMinor: wallet.balanceMinor,
    heldMinor: wallet.heldMinor,
  };
}
