import type { IncomingMessage } from 'node:http';
import type { Authenticate } from '@mint/gateway/auth/authenticate.ts';
import type { Caller } from '@mint/gateway/auth/caller.ts';
import { createClientAddress, trustRule } from '@mint/gateway/auth/client-address.ts';
import type { GatewayConfig } from '@mint/gateway/config.ts';
import { createOrigins } from '@mint/gateway/http/origins.ts';

/** Who sent a request; what a socket's parameters say comes before its headers. */
export function createCallerReader(config: GatewayConfig, authenticate: Authenticate) {
  const origins = createOrigins(config.ALLOWED_ORIGINS);
  const ipOf = createClientAddress(trustRule(config.TRUST_PROXY));
  return (request: IncomingMessage, parameters: Readonly<Record<string, unknown>> = {}): Promise<Caller> => {
    const { authorization, cookie, origin, host, 'x-api-key': apiKey } = request.headers;
    return authenticate({
      authorization: text(parameters.authorization) ?? text(parameters.Authorization) ?? authorization,
      apiKey: text(parameters['x-api-key']) ?? text(parameters['X-API-Key']) ?? text(apiKey),
      cookie: origins.trusts(origin, host) ? cookie : undefined,
      userAgent: request.headers['user-agent'],
      ip: ipOf(request),
    });
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
