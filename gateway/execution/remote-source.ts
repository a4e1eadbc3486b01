import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import { SERVICE_TOKEN_HEADER } from '@mint/platform/auth/service-identity.ts';
import { CLIENT_IP_HEADER, CLIENT_USER_AGENT_HEADER } from '@mint/platform/graphql/client-request.ts';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import type { GatewayContext, SubgraphRequest, SubgraphResponse, SubgraphSource } from './gateway-context.ts';
import { type RawResponse, ResponseCollector } from './json-response.ts';

export interface RemoteSourceOptions {
  readonly name: string;
  /** Where the subgraph's /graphql is. */
  readonly url: string;
  readonly identity: ServiceIdentity;
  /** Whether this subgraph reads and sets the client's cookies. */
  readonly cookies: boolean;
  readonly connections?: number;
  /** Requests that wait or run at once; beyond it they are refused. */
  readonly maxPending?: number;
  readonly deadlineMs?: number;
  readonly maxResponseBytes?: number;
  readonly onFailure: (subgraph: string, error: unknown) => void;
}

const HEALTH_DEADLINE_MS = 1_000;
const HEALTH_MAX_BYTES = 64 * 1_024;
/** The peer closed a kept-alive connection as the request went out: nothing of it was answered. */
const STALE_CONNECTION = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** A subgraph in another process, over one pool of kept-alive connections. Tracing sees the pool's requests and adds the trace to each. */
export class RemoteSource implements SubgraphSource {
  readonly #pool: Pool;
  readonly #path: string;
  readonly #options: Required<RemoteSourceOptions>;
  #pending = 0;

  constructor(options: RemoteSourceOptions) {
    this.#options = { connections: 32, maxPending: 1_000, deadlineMs: 5_000, maxResponseBytes: 8 * 1_024 * 1_024, ...options };
    const url = new URL(options.url);
    this.#path = url.pathname + url.search;
    this.#pool = new Pool(url.origin, {
      connections: this.#options.connections,
      pipelining: 1,
      headersTimeout: this.#options.deadlineMs,
      bodyTimeout: this.#options.deadlineMs,
      connect: { timeout: 1_000 },
    });
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
    try {
      const response = await this.#dispatch('GET', '/health/ready', null, {}, HEALTH_DEADLINE_MS, HEALTH_MAX_BYTES);
      return response.status === 200;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
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

  async #send(body: string, headers: Record<string, string>, mutation: boolean): Promise<RawResponse> {
    const { deadlineMs, maxResponseBytes } = this.#options;
    try {
      return await this.#dispatch('POST', this.#path, body, headers, deadlineMs, maxResponseBytes);
    } catch (error) {
      if (mutation || !STALE_CONNECTION.has(codeOf(error))) throw error;
      return this.#dispatch('POST', this.#path, body, headers, deadlineMs, maxResponseBytes);
    }
  }

  #dispatch(
    method: 'GET' | 'POST',
    path: string,
    body: string | null,
    headers: Record<string, string>,
    deadlineMs: number,
    maxBytes: number,
  ): Promise<RawResponse> {
    if (this.#pending >= this.#options.maxPending) return Promise.reject(new Error('Too many requests wait for this subgraph'));
    this.#pending += 1;
    return new Promise<RawResponse>((resolve, reject) => {
      const collector = new ResponseCollector(resolve, reject, { maxBytes, deadlineMs });
      this.#pool.dispatch({ path, method, body, headers }, collector);
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
