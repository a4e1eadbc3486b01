import type { MessageInitShape } from '@bufbuild/protobuf';
import {
  ExchangeApiKeyOutcome,
  type ExchangeApiKeyRequest,
  type ExchangeApiKeyResponseSchema,
} from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { exchangeApiKey as exchange } from '../domain/exchange-api-key.ts';

/** A short-lived token for an API key, or why there is none. What can't be a key is answered as one that doesn't exist. */
export async function exchangeApiKey(
  { prefix, digest }: ExchangeApiKeyRequest,
  context: AuthContext,
): Promise<MessageInitShape<typeof ExchangeApiKeyResponseSchema>> {
  const exchanged = await exchange(context, { prefix, digest });
  if (typeof exchanged === 'string') return { outcome: ExchangeApiKeyOutcome[exchanged] };
  const { accessToken, apiKeyId, ipAllowlist } = exchanged;
  return { outcome: ExchangeApiKeyOutcome.ISSUED, accessToken, apiKeyId, ipAllowlist: [...ipAllowlist] };
}
