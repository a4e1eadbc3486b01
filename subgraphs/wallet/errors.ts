/** Why a wallet was not opened; as `WalletOpenErrorCode` in the graph. */
export type WalletOpenErrorCode = 'UNKNOWN_CURRENCY' | 'WALLET_EXISTS';

/** Why money did not move. */
export type PostingRefusal =
  | 'INSUFFICIENT_FUNDS'
  | 'WALLET_FROZEN'
  | 'CURRENCY_MISMATCH'
  | 'WALLET_NOT_FOUND'
  | 'KEY_MISMATCH'
  | 'SAME_WALLET'
  | 'BALANCE_LIMIT';
