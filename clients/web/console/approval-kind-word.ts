import type { AdminApprovalKind } from '@mint/sdk/__generated__/graphql.ts';

const words = {
  TRANSACTION_REVERSE: 'Reverse',
  TRANSACTION_FORCE_COMPLETE: 'Force-complete',
  USER_TOTP_RESET: 'End of a second factor',
} as const satisfies Record<AdminApprovalKind, string>;

/** What needs two operators, in a word. */
export const approvalKindWord = (kind: AdminApprovalKind): string => words[kind];
