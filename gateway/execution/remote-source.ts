import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import { SERVICE_TOKEN_HEADER } from '@mint/platform/auth/service-identity.ts';
import { CLIENT_IP_HEADER, CLIENT_USER_AGENT_HEADER } from '@mint/platform/graphql/client-request.ts';
import { createEndpoints, type Endpoint, type Endpoints } from '@mint/platform/network/endpoints.ts';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import type { GatewayContext, SubgraphRequest, SubgraphResponse, SubgraphSource } from './gateway-context.ts';
import { type RawResponse, ResponseCollector } from './json-response.ts';

export interface RemoteSourceOptions {
  readonly name: string;
  /** Where the subgraph's /graphql is: one address or several, see `createEndpoints`. */
  readonly urls: string;
  readonly identity: ServiceIdentity;
  /** Whether this subgraph reads and sets the client's cookies. */
  readonly cookies: boolean;
  /** Connections to each of its processes. */
  readonly connections?: number;
  /** Requests that wait or run at once; beyond it they are refused. */
  readonly maxPending?: number;
  readonly deadlineMs?: number;
  readonly maxResponseBytes?: number;
  readonly onFailure: (subgraph: string, error: unknown) => void;
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | null;
  readonly headers: Record<string, string>;
}

const HEALTH_DEADLINE_MS = 1_000;
const HEALTH_MAX_BYTES = 64 * 1_024;
/** The peer closed a kept-alive connection as the request went out: nothing of it was answered. */
const STALE_CONNECTION = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);
/** There was no connection: nothing was sent. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** How often a request is sent at most, to another process each time where there are several. */
const MAX_TRIES = 3;

/** A subgraph in other processes, over a pool of kept-alive connections to each. Tracing sees the pools' requests and adds the trace to each. */
export class RemoteSource implements SubgraphSource {
  readonly #endpoints: Endpoints;
  readonly #pools = new Map<Endpoint, Pool>();
  readonly #options: Required<RemoteSourceOptions>;
  #pending = 0;

  constructor(options: RemoteSourceOptions) {
    this.#options = { connections: 32, maxPending: 1_000, deadlineMs: 5_000, maxResponseBytes: 8 * 1_024 * 1_024, ...options };
    this.#endpoints = createEndpoints(options.urls);
  }

  async process(request: SubgraphRequest): Promise<SubgraphResponse> {
    const { query, operationName, variables } = request.request;
    const body = JSON.stringify({ query, operationName, variables });
    const context = request.kind === 'incoming operation' ? request.context : null;
    try {
      const response = await this.#send(body, await this.#headers(context), isMutation(request));
      if (context !== null && this.#options.cookies) collectCookies(response, context);
      return readAnswer(response);
    } catch (error) {
      this.#options.onFailure(this.#options.name, error);
      throw unavailable(this.#options.name, request);
    }
  }

  async healthy(): Promise<boolean> {
    for (const endpoint of this.#endpoints.inTurn()) {
      try {
        const request: Request = { method: 'GET', path: '/health/ready', body: null, headers: {} };
        const response = await this.#dispatch(endpoint, request, HEALTH_DEADLINE_MS, HEALTH_MAX_BYTES);
        if (response.status === 200) return true;
      } catch {
        // Another of its processes may answer.
      }
    }
    return false;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  async #headers(context: GatewayContext | null): Promise<Record<string, string>> {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      [SERVICE_TOKEN_HEADER]: await this.#options.identity.tokenFor(this.#options.name),
    };
    if (context !== null) {
      const { viewer, ip, userAgent, cookies } = context.caller;
      if (viewer !== null) headers.authorization = `Bearer ${viewer.token}`;
      headers[CLIENT_IP_HEADER] = ip;
      if (userAgent !== null) headers[CLIENT_USER_AGENT_HEADER] = userAgent;
      if (cookies !== null && this.#options.cookies) headers.cookie = cookies;
    }
    return headers;
  }

  /** Sends to one process after the other until one answers: a mutation only as long as nothing of it can have arrived. */
  async #send(body: string, headers: Record<string, string>, mutation: boolean): Promise<RawResponse> {
    const { deadlineMs, maxResponseBytes } = this.#options;
    const startedAt = performance.now();
    const inTurn = this.#endpoints.inTurn();
    for (let tries = 0; ; tries += 1) {
      const endpoint = inTurn[tries % inTurn.length] as Endpoint;
      const { pathname, search } = new URL(endpoint.url);
      const request: Request = { method: 'POST', path: pathname + search, body, headers };
      try {
        const leftMs = deadlineMs - (performance.now() - startedAt);
        const response = await this.#dispatch(endpoint, request, leftMs, maxResponseBytes);
        this.#endpoints.answered(endpoint);
        return response;
      } catch (error) {
        this.#endpoints.failed(endpoint);
        const code = codeOf(error);
        const mayTryAgain = (NO_CONNECTION.has(code) && inTurn.length > 1) || (STALE_CONNECTION.has(code) && !mutation);
        if (!mayTryAgain || tries + 1 >= MAX_TRIES) throw error;
      }
    }
  }

  #poolOf(endpoint: Endpoint): Pool {
    let pool = this.#pools.get(endpoint);
    if (pool === undefined) {
      this.#closeUnused();
      pool = new Pool(new URL(endpoint.url).origin, {
        connections: this.#options.connections,
        pipelining: 1,
        headersTimeout: this.#options.deadlineMs,
        bodyTimeout: this.#options.deadlineMs,
        connect: { timeout: 1_000, ...(endpoint.lookup && { lookup: endpoint.lookup }) },
      });
      this.#pools.set(endpoint, pool);
    }
    return pool;
  }

  /** Lets go of the pools to addresses that DNS names no more. */
  #closeUnused(): void {
    const current = this.#endpoints.inTurn();
    for (const [endpoint, pool] of this.#pools) {
      if (current.includes(endpoint)) continue;
      this.#pools.delete(endpoint);
      void pool.close();
    }
  }

  #dispatch(endpoint: Endpoint, request: Request, deadlineMs: number, maxBytes: number): Promise<RawResponse> {
    if (this.#pending >= this.#options.maxPending) return Promise.reject(new Error('Too many requests wait for this subgraph'));
    this.#pending += 1;
    return new Promise<RawResponse>((resolve, reject) => {
      const collector = new ResponseCollector(resolve, reject, { maxBytes, deadlineMs });
      this.#poolOf(endpoint).dispatch(request, collector);
    }).finally(() => {
      this.#pending -= 1;
    });
  }
}

function isMutation(request: SubgraphRequest): boolean {
  return request.kind === 'incoming operation' && request.incomingRequestContext.operation.operation === 'mutation';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A subgraph answers an error of a whole request with a 4xx or 5xx status and a GraphQL body: that body is its answer. */
function readAnswer(response: RawResponse): SubgraphResponse {
  const answer: unknown = JSON.parse(response.text);
  if (answer === null || typeof answer !== 'object' || !('data' in answer || 'errors' in answer)) {
    throw new Error(`HTTP ${response.status} without a GraphQL answer`);
  }
  return answer as SubgraphResponse;
}

function collectCookies(response: RawResponse, context: GatewayContext): void {
  const lines = response.headers['set-cookie'];
  if (lines !== undefined) context.setCookies.push(...(typeof lines === 'string' ? [lines] : lines));
}

/**
 * What the client is told when a subgraph can't be reached: the place in the answer and that it may be tried again; nothing of why.
 * The rest of the answer stands, so the error carries no HTTP status.
 */
export function unavailable(subgraph: string, request: SubgraphRequest): GraphQLError {
  const path = request.kind === 'incoming operation' ? (request.pathInIncomingRequest ?? []) : [];
  const listAt = path.indexOf('@');
  const known = listAt < 0 ? path : path.slice(0, listAt);
  return new GraphQLError('This part of the graph can not be reached just now.', {
    path: known.length > 0 ? known.map((step) => (typeof step === 'number' ? step : String(step))) : undefined,
    extensions: { code: 'SERVICE_UNAVAILABLE', service: subgraph },
  });
}
