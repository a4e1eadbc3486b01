/** Why a wallet was not opened; as `WalletOpenErrorCode` in the graph. */
export type WalletOpenErrorCode = 'UNKNOWN_CURRENCY' | 'WALLET_EXISTS';

/** Why a statement was not made; as `StatementCreateErrorCode` in the graph. */
export type StatementCreateErrorCode =
  | 'WALLET_NOT_FOUND'
  | 'INVALID_PERIOD'
  | 'PERIOD_IN_FUTURE'
  | 'PERIOD_TOO_LONG'
  | 'TOO_MANY_ENTRIES'
  | 'TOO_MANY_UNDER_WAY'
  | 'TOO_MANY_STATEMENTS';

/** Why money did not move. */
export type PostingRefusal =
  | 'INSUFFICIENT_FUNDS'
  | 'WALLET_FROZEN'
  | 'CURRENCY_MISMATCH'
  | 'WALLET_NOT_FOUND'
  | 'KEY_MISMATCH'
  | 'SAME_WALLET'
  | 'BALANCE_LIMIT';
