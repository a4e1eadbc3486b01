import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { createQuote, type QuoteRequest } from '../../domain/create-quote.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: Omit<QuoteRequest, 'senderId'> };

/** Tells the viewer what a transfer would come to, and holds it to that for a while. */
export async function transferQuoteCreate(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await createQuote(context.domain, { ...input, senderId: userId });
  return result.ok ? { quote: result.value, userErrors: [] } : { quote: null, userErrors: result.errors };
}
