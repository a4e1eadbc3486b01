import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { createTopUp, type TopUpRequest } from '../../domain/create-top-up.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: Omit<TopUpRequest, 'userId'> };

/** Takes money from the payment source into the viewer's own wallet. */
export function topUpCreate(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  return createTopUp(context.domain, { ...input, userId });
}
