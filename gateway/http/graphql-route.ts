import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import type { GatewayContext } from '../execution/gateway-context.ts';
import type { Origins } from './origins.ts';

/** The request headers that GraphQL over HTTP and the guard against forged requests look at. */
const READ_BY_APOLLO = ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly authenticate: Authenticate;
  readonly origins: Origins;
}

/** Serves GraphQL over HTTP at `/graphql`. */
export function registerGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => answer(request, reply, options),
  });
  app.route({
    // Fastify would say 404: the path is right, the method isn't.
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (_request, reply) => reply.code(405).header('allow', 'GET, POST').send(),
  });
}

/** Who sent an HTTP request. A key may come in a header of its own, for clients that use `Authorization` otherwise. Cookies count only where the browser that added them is on a page of ours. */
export function callerOf(
  request: FastifyRequest,
  { authenticate, origins }: Pick<GraphqlRouteOptions, 'authenticate' | 'origins'>,
): Promise<Caller> {
  const { authorization, cookie, origin, host, 'x-api-key': apiKey } = request.headers;
  return authenticate({
    authorization,
    apiKey: typeof apiKey === 'string' ? apiKey : undefined,
    cookie: origins.trusts(origin, host) ? cookie : undefined,
    userAgent: request.headers['user-agent'],
    ip: request.ip,
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, options: GraphqlRouteOptions): Promise<FastifyReply> {
  const context: GatewayContext = { caller: await callerOf(request, options), setCookies: [] };
  const headers = new HeaderMap();
  for (const name of READ_BY_APOLLO) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const searchAt = request.url.indexOf('?');
  const response = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers,
      search: searchAt < 0 ? '' : request.url.slice(searchAt),
      body: request.body,
    },
    context: async () => context,
  });
  reply.code(response.status ?? 200);
  for (const [name, value] of response.headers) reply.header(name, value);
  // An answer belongs to whoever asked for it, and is true of this moment.
  reply.header('cache-control', 'no-store');
  if (context.setCookies.length > 0) reply.header('set-cookie', context.setCookies);
  if (response.body.kind !== 'complete') throw new Error('Incremental delivery is not part of this graph');
  return reply.send(response.body.string);
}
