import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { sendTest, type TestInput } from '../../domain/send-test.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Sends an endpoint of the viewer's an example. */
export async function webhookTestSend(_: unknown, { input }: { readonly input: TestInput }, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await sendTest(context.domain, userId, input);
  return result.ok ? { delivery: result.value, userErrors: [] } : { delivery: null, userErrors: result.errors };
}
