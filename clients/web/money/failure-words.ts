const failures: Readonly<Record<string, string>> = {
  INSUFFICIENT_FUNDS: 'there was too little in the wallet',
  LIMIT_EXCEEDED: 'it would have passed a limit of yours',
  API_KEY_BUDGET_EXCEEDED: 'it would have passed the daily budget of the API key',
  WALLET_FROZEN: 'one of the two wallets was stopped',
  CURRENCY_MISMATCH: 'one of you had no wallet in the currency',
  PAYMENT_DECLINED: 'the payment source declined it',
  BLOCKED_BY_FRAUD_RULES: 'our checks refused it',
  REVIEW_EXPIRED: 'we could not finish checking it in time',
  RECIPIENT_NOT_FOUND: 'the recipient was gone',
};

/** Why money did not move, as the end of a sentence. */
export const failureWords = (code: string): string => failures[code] ?? 'it could not be carried out';
