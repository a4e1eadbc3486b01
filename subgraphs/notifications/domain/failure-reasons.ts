/** Ends of sentences for the failure codes that transactions publish. Blocked transfers get no reason that teaches how to pass. */
const failureReasons: Readonly<Record<string, string>> = {
  INSUFFICIENT_FUNDS: 'there was not enough money in the wallet',
  WALLET_FROZEN: 'a wallet it touches is frozen',
  CURRENCY_MISMATCH: 'there is no wallet in this currency',
  PAYMENT_DECLINED: 'the payment source declined it',
  LIMIT_EXCEEDED: 'it is above a limit of the account',
  API_KEY_BUDGET_EXCEEDED: 'it is above the daily budget of the API key',
  REVIEW_EXPIRED: 'we could not finish checking it in time',
  ACCOUNT_FROZEN: 'the account is frozen',
  EMAIL_NOT_VERIFIED: 'the e-mail address is not confirmed',
  RECIPIENT_NOT_FOUND: 'the recipient is no longer there',
  CURRENCY_NOT_SUPPORTED: 'transfers in this currency are not offered',
};

/** Why something failed, as the end of a sentence. */
export function failureReason(failureCode: string): string {
  return failureReasons[failureCode] ?? 'it could not be carried out';
}
