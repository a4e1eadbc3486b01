/** How far an action has come. */
export const actionStates = ['PENDING', 'DONE', 'REFUSED'] as const;
export type ActionState = (typeof actionStates)[number];

/** How an approval stands. */
export const approvalStatuses = ['PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'VOID'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];
