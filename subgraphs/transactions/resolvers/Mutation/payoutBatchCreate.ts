import { keyBudgetOf } from '@mint/platform/auth/key-budget.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { type BatchRequest, createBatch } from '../../domain/payouts/create-batch.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = {
  readonly input: Omit<BatchRequest, 'ownerId' | 'allOrNothing' | 'ipAddress' | 'apiKeyId' | 'budget' | 'word'> & {
    readonly allOrNothing?: boolean;
    readonly totpCode?: string | null;
  };
};

/** Orders payouts of the viewer's money to many people. */
export function payoutBatchCreate(_: unknown, { input: { totpCode, ...input } }: Arguments, context: GraphContext) {
  const viewer = requireViewer(context);
  return createBatch(context.domain, {
    ...input,
    allOrNothing: input.allOrNothing ?? false,
    ownerId: viewer.userId,
    ipAddress: context.request.ip,
    apiKeyId: viewer.apiKeyId,
    budget: keyBudgetOf(viewer),
    word: viewer.apiKeyId === null ? { totpCode: totpCode ?? null } : null,
  });
}
