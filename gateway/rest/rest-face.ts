import type { ApolloServer } from '@apollo/server';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import type { GatewayContext } from '../execution/gateway-context.ts';
import type { SupergraphRuntime } from '../execution/supergraph.ts';
import { callerOf } from '../http/graphql-route.ts';
import type { Origins } from '../http/origins.ts';
import { nameOperations, recordOperation } from '../metrics.ts';
import { isCostReport, type OperationGate } from '../operations/gate.ts';
import type { PresentError } from '../operations/present-error.ts';
import type { SseDoor } from '../subscriptions/sse.ts';
import { answerOf, type RestAnswer } from './answer.ts';
import { type CompiledFace, createCompiledFace } from './compiled-face.ts';
import type { CompiledRoute } from './compiled-route.ts';
import { openEventStream } from './event-stream.ts';
import { badRequest, noPath, pathOf, plainProblem, problemOf, sendProblem } from './problem.ts';
import { type RawRequest, readRequest } from './read-request.ts';
import { REST_PREFIX, type RestMethod, type RestRoute, type RestRoutes } from './route.ts';

export interface RestFaceOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly supergraph: SupergraphRuntime;
  readonly gate: OperationGate;
  readonly authenticate: Authenticate;
  readonly origins: Origins;
  readonly presentError: PresentError;
  readonly sse: SseDoor;
  readonly routes: RestRoutes;
  readonly log: Logger;
}

const METHODS: readonly RestMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const JSON_BODY = /^application\/json\b/i;

/** Serves the REST face: every route is an operation that goes the way of every other operation. Throws when a route does not fit the graph. */
export function registerRestFace(app: FastifyInstance, options: RestFaceOptions): void {
  const face = createCompiledFace(options.supergraph, options.routes, options.log);
  nameOperations(options.routes.areas.flatMap((area) => area.routes.map(({ operation }) => operation)));
  void app.register(
    async (scope) => {
      readJsonOnly(scope);
      answerProblems(scope, options.presentError);
      const routes = options.routes.areas.flatMap((area) => area.routes);
      for (const route of routes) {
        scope.route({
          method: route.method,
          url: urlOf(route.path),
          // Looking whether a stream is there would open it.
          exposeHeadRoute: route.stream === undefined,
          config: { stream: route.stream !== undefined },
          handler: (request, reply) => handle(request, reply, { route, face, options }),
        });
      }
      scope.get('/openapi.json', async (request, reply) => {
        const { document } = face();
        if (document === null) return sendProblem(request, reply, away());
        return reply.header('content-type', 'application/json').header('cache-control', 'no-cache').send(document);
      });
      answerOtherMethods(scope, [...routes, { method: 'GET', path: '/openapi.json', operation: '' }]);
    },
    { prefix: REST_PREFIX },
  );
}

async function handle(
  request: FastifyRequest,
  reply: FastifyReply,
  { route, face, options }: { readonly route: RestRoute; readonly face: () => CompiledFace; readonly options: RestFaceOptions },
): Promise<FastifyReply> {
  const compiled = face().find(route);
  if (compiled === null) return sendProblem(request, reply, away());
  const caller = await callerOf(request, options);
  if (couldBeForged(request, caller)) {
    const detail = 'A request that cookies sign must say that its content-type is application/json.';
    return sendProblem(request, reply, plainProblem('UNSUPPORTED_MEDIA_TYPE', detail));
  }
  const startedAt = performance.now();
  const read = readRequest(compiled.places, rawOf(request));
  if (!read.ok) {
    options.gate.chargeRefusal(caller);
    recordOperation(compiled.operation.operation, null, 'refused', performance.now() - startedAt);
    return sendProblem(request, reply, badRequest(read.faults));
  }
  if (route.stream !== undefined)
    return openEventStream(request, reply, { compiled, variables: read.variables, caller, ...options });
  const context: GatewayContext = { caller, setCookies: [] };
  const result = await execute(options.apollo, compiled, read.variables, context);
  reply.headers(budgetHeaders(result.extensions?.cost));
  if (context.setCookies.length > 0) reply.header('set-cookie', context.setCookies.map(forThisDoor));
  return send(request, reply, compiled, answerOf(compiled, result));
}

async function execute(
  apollo: ApolloServer<GatewayContext>,
  { text, route }: CompiledRoute,
  variables: Record<string, unknown>,
  contextValue: GatewayContext,
): Promise<FormattedExecutionResult> {
  const { body } = await apollo.executeOperation({ query: text, operationName: route.operation, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('Incremental delivery is not part of this graph');
  return body.singleResult as FormattedExecutionResult;
}

/** What the caller has left of its points, as the IETF's draft of these headers has it. */
function budgetHeaders(cost: unknown): Record<string, string> {
  if (!isCostReport(cost)) return {};
  const { maximumAvailable, currentlyAvailable, restoreRate } = cost.throttleStatus;
  return {
    'ratelimit-policy': `"points";q=${maximumAvailable};w=${Math.ceil(maximumAvailable / restoreRate)}`,
    ratelimit: `"points";r=${Math.max(0, currentlyAvailable)}`,
  };
}

function send(request: FastifyRequest, reply: FastifyReply, { route }: CompiledRoute, answer: RestAnswer): FastifyReply {
  if (answer.kind === 'problem') return sendProblem(request, reply, answer.problem);
  const { body, location, nextCursor, replayed, missing } = answer;
  reply.code(route.status ?? 200).header('cache-control', 'no-store');
  if (location !== null) reply.header('location', REST_PREFIX + location);
  if (nextCursor !== null) reply.header('link', `<${nextPage(request, nextCursor)}>; rel="next"`);
  if (replayed !== null) reply.header('idempotent-replayed', String(replayed));
  if (missing.length > 0) reply.header('mint-missing', missing.join(', '));
  return route.status === 204 ? reply.send() : reply.send(body);
}

/** A cookie that a subgraph wants to have back at the graph's door only is wanted at this one where it was set by this one. */
function forThisDoor(setCookie: string): string {
  return setCookie.replace(/; Path=\/graphql(?=;|$)/i, `; Path=${REST_PREFIX}`);
}

function nextPage(request: FastifyRequest, cursor: string): string {
  const path = pathOf(request);
  const query = new URLSearchParams(request.url.slice(path.length));
  query.set('after', cursor);
  return `${path}?${query}`;
}

function rawOf(request: FastifyRequest): RawRequest {
  return {
    path: request.params as RawRequest['path'],
    query: request.query as RawRequest['query'],
    headers: request.headers,
    body: request.body,
  };
}

/**
 * Whether a page of another site may have made a browser send this: with cookies, and nothing that a browser would ask leave for first. The
 * browser's word on the origin is believed before this; there are browsers that say nothing.
 */
function couldBeForged({ method, headers }: FastifyRequest, { cookies }: Caller): boolean {
  return (
    method === 'POST' &&
    cookies !== null &&
    headers.authorization === undefined &&
    headers['x-api-key'] === undefined &&
    !JSON_BODY.test(headers['content-type'] ?? '')
  );
}

/** Bodies are JSON and nothing else: what a form can send is not taken. None at all is as good as an empty object. */
function readJsonOnly(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body, done);
  });
}

function answerProblems(scope: FastifyInstance, presentError: PresentError): void {
  scope.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const clientFault = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
    const shown = clientFault ? new GraphQLError(error.message, { extensions: { code: codeOf(error) } }) : error;
    return sendProblem(request, reply, problemOf(presentError(shown)));
  });
  scope.setNotFoundHandler(async (request, reply) => sendProblem(request, reply, noPath()));
}

function codeOf({ statusCode }: FastifyError): string {
  if (statusCode === 413) return 'BODY_TOO_LARGE';
  return statusCode === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'BAD_REQUEST';
}

/** Says of every path which methods it has: when it is asked for them, and when it is asked for another. */
function answerOtherMethods(scope: FastifyInstance, routes: readonly RestRoute[]): void {
  for (const [path, known] of Map.groupBy(routes, ({ path }) => path)) {
    const methods = known.map(({ method }) => method);
    const head = known.some(({ method, stream }) => method === 'GET' && stream === undefined);
    const allow = [...methods, ...(head ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    scope.options(urlOf(path), async (_request, reply) => reply.code(204).header('allow', allow).send());
    scope.route({
      method: [...METHODS.filter((method) => !methods.includes(method)), ...(head ? [] : (['HEAD'] as const))],
      url: urlOf(path),
      handler: async (request, reply) =>
        sendProblem(
          request,
          reply.header('allow', allow),
          plainProblem('METHOD_NOT_ALLOWED', `This path has ${allow}, and not ${request.method}.`),
        ),
    });
  }
}

function away() {
  return plainProblem('SERVICE_UNAVAILABLE', 'This is not available right now');
}

function urlOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}
