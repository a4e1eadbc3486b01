/**
 * What HTTP calls a reason of refusal. What is not here is 422: understood, and not carried out as things are. `rest/routes.test.ts` holds that
 * every name here is a reason that the graph gives.
 */
export const refusalStatuses: Readonly<Record<string, number>> = {
  ...withStatus(400, ['INVALID_IDEMPOTENCY_KEY']),
  ...withStatus(401, ['INVALID_CREDENTIALS', 'INVALID_REFRESH_TOKEN', 'REFRESH_TOKEN_REUSED']),
  ...withStatus(403, [
    'ACCOUNT_FROZEN',
    'EMAIL_NOT_VERIFIED',
    'FILE_FROZEN',
    'NOT_CREATOR',
    'NOT_PAYER',
    'NOT_REQUESTER',
    'TOTP_INVALID',
    'TOTP_REQUIRED',
    'WALLET_FROZEN',
  ]),
  ...withStatus(404, ['DOCUMENT_NOT_FOUND', 'NOT_FOUND', 'SESSION_NOT_FOUND']),
  ...withStatus(409, [
    'ALREADY_ACCEPTED',
    'ALREADY_CANCELLED',
    'ALREADY_CONTACT',
    'ALREADY_DECLINED',
    'ALREADY_OVER',
    'ALREADY_PAID',
    'ALREADY_SETTLED',
    'ALREADY_SUBMITTED',
    'ALREADY_UNDER_REVIEW',
    'ALREADY_VERIFIED',
    'BASIC_REQUIRED',
    'DOCUMENTS_CHANGED',
    'DOCUMENTS_MISSING',
    'DOCUMENT_REJECTED',
    'EMAIL_TAKEN',
    'EXPIRED',
    'FILE_UNDER_REVIEW',
    'FILE_VERIFIED',
    'HANDLE_TAKEN',
    'KEY_ENDED',
    'NOT_ACTIVE',
    'NOT_CANCELLABLE',
    'NOT_PAUSED',
    'NOT_UPLOADED',
    'NO_RUN_TO_SKIP',
    'PAYMENT_CANCELLED',
    'PAYMENT_UNDER_WAY',
    'QUOTE_EXPIRED',
    'QUOTE_USED',
    'REMINDED_RECENTLY',
    'RUN_NOT_NEXT',
    'SPLIT_CANCELLED',
    'UPLOAD_EXPIRED',
    'WALLET_EXISTS',
  ]),
  ...withStatus(429, ['TOO_MANY_ATTEMPTS']),
};

function withStatus(status: number, codes: readonly string[]): Record<string, number> {
  return Object.fromEntries(codes.map((code) => [code, status]));
}
