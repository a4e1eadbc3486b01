import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { GraphQLError } from 'graphql';
import { authorize, computeRequirements } from '../auth/requirements.ts';
import { SERVICE_TOKEN_HEADER, type ServiceIdentity } from '../auth/service-identity.ts';
import { TokenError, type TokenVerifier } from '../auth/tokens.ts';
import type { Viewer } from '../auth/viewer.ts';
import { unauthenticated, unavailable } from '../errors/errors.ts';
import { causedBy } from '../telemetry/cause.ts';
import type { Logger } from '../telemetry/logger.ts';
import { measureHttp } from '../telemetry/measure-http.ts';
import { graphqlOperationDurationSeconds } from '../telemetry/metrics.ts';
import { observeTraced } from '../telemetry/observe-traced.ts';
import { readClientInfo } from './client-request.ts';
import { type OperationEngine, publicError } from './operation-engine.ts';
import { measuredName, noteOperation } from './operation-span.ts';
import type { RequestContext } from './request-context.ts';

/** The services whose GraphQL calls a subgraph takes. */
export const GRAPHQL_CALLERS: ReadonlySet<string> = new Set(['gateway']);

const BODY_MAX_BYTES = 1_048_576;
const REQUEST_TIMEOUT_MS = 30_000;
const AUTHORIZATION_MAX_LENGTH = 4_200;

/** A request's context, with the reason to refuse its operation where its token is no good. */
type ApolloContext = RequestContext<unknown, unknown> & { readonly refusal: GraphQLError | null };

/** Who asks, or why nobody knows. */
interface Identity {
  readonly viewer: Viewer | null;
  readonly refusal: GraphQLError | null;
}

export interface HttpDoorOptions {
  readonly name: string;
  readonly engine: OperationEngine;
  readonly identity: ServiceIdentity;
  readonly tokens: TokenVerifier;
  readonly log: Logger;
  /** Throws what keeps the service from doing its work. */
  readonly ready: () => Promise<void>;
  /** Whether the process has been told to stop: then it is not ready, and each answer is its connection's last. */
  readonly leaving: () => boolean;
  /** Adds the domain's own routes. */
  readonly routes: (app: FastifyInstance) => void | Promise<void>;
}

/** The viewer of an Authorization header; null without one. Throws UNAUTHENTICATED, or SERVICE_UNAVAILABLE while the keys can't be had. */
export async function viewerOf(authorization: unknown, tokens: TokenVerifier, log: Logger): Promise<Viewer | null> {
  if (authorization === undefined || authorization === '') return null;
  if (
    typeof authorization !== 'string' ||
    authorization.length > AUTHORIZATION_MAX_LENGTH ||
    !authorization.startsWith('Bearer ')
  ) {
    throw unauthenticated('The authorization is not a bearer token');
  }
  try {
    return await tokens.verify(authorization.slice('Bearer '.length));
  } catch (error) {
    if (error instanceof TokenError) throw unauthenticated(error.message);
    log.error({ err: error }, 'the token keys are away');
    throw unavailable();
  }
}

/**
 * Builds the HTTP side of a subgraph: /graphql for the gateway, /health and /metrics for the platform, and the domain's own routes.
 * Closing it lets the requests in hand finish.
 */
export async function openHttpDoor({
  name,
  engine,
  identity,
  tokens,
  log,
  ready,
  leaving,
  routes,
}: HttpDoorOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_MAX_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Longer than a caller keeps its side, so that it is never the server that closes under a request.
    keepAliveTimeout: 75_000,
    // What still comes over a connection that is open is answered, and its connection closed with it.
    return503OnClosing: false,
  });
  const apollo = createApollo(name, engine, log);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  measureHttp(app, name);
  app.addHook('onSend', async (_request, reply) => {
    if (leaving()) reply.header('connection', 'close');
  });

  async function admitGateway(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const token = request.headers[SERVICE_TOKEN_HEADER];
    const caller = typeof token === 'string' ? await identity.verify(token, name).catch(() => null) : null;
    if (caller !== null && GRAPHQL_CALLERS.has(caller)) return undefined;
    const message = 'Only the gateway may call this service';
    return reply.code(401).send({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
  }

  const identities = new WeakMap<FastifyRequest, Identity>();

  /** Finds out who asks, and has all that follows be done for them. */
  function identify(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
    const proceed = (identity: Identity) => {
      identities.set(request, identity);
      causedBy({ actor: identity.viewer?.userId ?? null, ipAddress: readClientInfo(request.headers).ip }, done);
    };
    viewerOf(request.headers.authorization, tokens, log).then(
      (viewer) => proceed({ viewer, refusal: null }),
      (refusal: GraphQLError) => proceed({ viewer: null, refusal }),
    );
  }

  async function openContext(request: FastifyRequest, reply: FastifyReply): Promise<ApolloContext> {
    const { viewer, refusal } = identities.get(request) as Identity;
    const { traceparent } = request.headers;
    const context = engine.createContext({
      viewer,
      client: readClientInfo(request.headers),
      traceparent: typeof traceparent === 'string' ? traceparent : null,
      addCookie: (cookie) => void reply.header('set-cookie', cookie),
    });
    return { ...context, refusal };
  }

  app.post('/graphql', { onRequest: admitGateway, preHandler: identify }, fastifyApolloHandler(apollo, { context: openContext }));

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    if (leaving()) return reply.code(503).send({ status: 'not ready', reason: 'stopping' });
    try {
      await ready();
      return { status: 'ready' };
    } catch (error) {
      return reply.code(503).send({ status: 'not ready', reason: error instanceof Error ? error.message : 'unknown' });
    }
  });
  await routes(app);
  return app;
}

function createApollo(name: string, engine: OperationEngine, log: Logger): ApolloServer<ApolloContext> {
  return new ApolloServer<ApolloContext>({
    schema: engine.schema,
    logger: log,
    nodeEnv: 'production',
    // Nobody but the gateway gets this far, and it may look.
    introspection: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    formatError: (_formatted, error) => publicError(error, log).toJSON(),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      guardPlugin(name, engine),
    ],
  });
}

/** Refuses what the viewer may not do before anything runs, measures the rest, and answers 200 whenever there is a GraphQL answer. */
function guardPlugin(name: string, engine: OperationEngine): ApolloServerPlugin<ApolloContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async didResolveOperation({ document, operation, operationName, contextValue }) {
          if (operation) noteOperation(operation);
          if (contextValue.refusal !== null) throw contextValue.refusal;
          authorize(computeRequirements(engine.requirements, document, operationName), contextValue.viewer);
        },
        async willSendResponse({ response, operation, errors }) {
          // The errors' own statuses are for the gateway's clients: to the gateway, a status other than 200 means there is no answer to read.
          response.http.status = 200;
          if (operation === undefined) return;
          observeTraced(
            graphqlOperationDurationSeconds,
            { service: name, operation: measuredName(operation), outcome: errors === undefined ? 'ok' : 'error' },
            (performance.now() - startedAt) / 1_000,
          );
        },
      };
    },
  };
}
