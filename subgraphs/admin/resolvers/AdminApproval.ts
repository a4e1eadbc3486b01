import type { Approval } from '../domain/approval.ts';
import type { GraphContext } from '../graph-context.ts';

const person = (id: string) => ({ __typename: 'User' as const, id });

export const AdminApproval = {
  transaction: ({ transactionId }: Approval) =>
    transactionId === null ? null : { __typename: 'Transaction' as const, id: transactionId },
  user: ({ userId }: Approval) => (userId === null ? null : person(userId)),
  requestedBy: ({ requestedBy }: Approval) => person(requestedBy),
  decidedBy: ({ decidedBy }: Approval) => (decidedBy === null ? null : person(decidedBy)),
  action: ({ actionId }: Approval, _: unknown, { loaders }: GraphContext) =>
    actionId === null ? null : loaders.action.load(actionId),
};
