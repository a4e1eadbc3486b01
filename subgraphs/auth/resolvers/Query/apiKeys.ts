import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { type ApiKey, listApiKeys } from '../../domain/api-keys.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's API keys. */
export function apiKeys(_parent: unknown, _args: unknown, context: GraphContext): Promise<ApiKey[]> {
  const { userId } = requireViewer(context);
  return listApiKeys(context.domain, userId);
}
