import { STATUS_CODES } from 'node:http';
import { docUrlOf } from '@mint/platform/errors/errors.ts';
import { currentTraceId } from '@mint/platform/telemetry/trace-context.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { CompiledRoute } from './compiled-route.ts';
import { type Fault, partOf, type RequestPart } from './read-request.ts';

/** Problem details as RFC 9457 has them, with the graph's code. */
export interface Problem {
  /** Where the code is explained. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly traceId: string | null;
  /** Each thing that is wrong, with its place in the request where it has one. */
  readonly errors?: readonly ProblemItem[];
  /** Why a token or an API key was not taken. */
  readonly reason?: string;
  readonly requiredScopes?: readonly string[];
  /** What there is all the same, e.g. a transaction that was made and failed. */
  readonly resource?: unknown;
  /** How long to wait at least before asking again. */
  readonly retryAfterMs?: number;
}

type ProblemItem = { readonly code: string; readonly detail: string } & (RequestPart | Record<never, never>);

export const PROBLEM_TYPE = 'application/problem+json';

/** Statuses of the codes that errors of the graph have; those of the gateway's limits, which bound what may be asked, are 400. */
export const errorStatuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  RESUME_WINDOW_EXCEEDED: 410,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  THROTTLED: 429,
  TOO_MANY_CONNECTIONS: 429,
  BAD_REQUEST: 400,
  MAX_COST_EXCEEDED: 400,
  OVERFLOW: 503,
  SERVICE_UNAVAILABLE: 503,
};
const INTERNAL = 500;
/** When nothing says when to come back. */
const RETRY_AFTER_MS = 1_000;
/** A refusal for too many attempts says only that it is to be a while. */
const A_WHILE_MS = 60_000;

/** What a request without an answer is told, whatever made it so. */
export function problemOf({ message, extensions = {} }: GraphQLFormattedError): Problem {
  const { code, traceId, reason, requiredScopes, retryAfterMs } = extensions;
  const named = typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
  const status = errorStatuses[named] ?? INTERNAL;
  return {
    ...headOf(named, status, message),
    ...(typeof traceId === 'string' && { traceId }),
    ...(typeof reason === 'string' && { reason }),
    ...(Array.isArray(requiredScopes) && { requiredScopes: requiredScopes.map(String) }),
    ...(typeof retryAfterMs === 'number' && { retryAfterMs }),
  };
}

/** Problem details of a code. */
export function plainProblem(code: string, detail: string): Problem {
  return headOf(code, errorStatuses[code] ?? INTERNAL, detail);
}

/** A path that no route has. */
export function noPath(): Problem {
  return plainProblem('NOT_FOUND', 'There is nothing at this path.');
}

/** A request that does not fit its route. */
export function badRequest(faults: readonly Fault[]): Problem {
  const code = 'BAD_USER_INPUT';
  const [first] = faults;
  const detail = first === undefined ? 'The request is not as it should be.' : `${nameOf(first.at)}: ${first.detail}`;
  return { ...headOf(code, 400, detail), errors: faults.map((fault) => ({ code, detail: fault.detail, ...fault.at })) };
}

/** A refusal of the graph's: `userErrors` with at least one reason. */
export function refusal(route: CompiledRoute, userErrors: readonly UserError[], resource: unknown): Problem {
  const [first] = userErrors;
  if (first === undefined) throw new Error('A refusal has a reason');
  const status = route.statusOf(first.code);
  const title = route.refusals?.getValue(first.code)?.description;
  return {
    ...headOf(first.code, status, first.message),
    ...(title != null && { title: title.trim() }),
    ...(status === 429 && { retryAfterMs: A_WHILE_MS }),
    errors: userErrors.map(({ code, message, path }) => {
      const location = path === null ? null : route.places.locate(path);
      return { code, detail: message, ...(location !== null && partOf(location)) };
    }),
    ...(resource != null && { resource }),
  };
}

/** One of a payload's `userErrors`. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/** Answers with a problem, and the headers that its status asks for. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { retryAfterMs, ...shown } = problem;
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="mint"');
  if (problem.status === 429 || problem.status === 503)
    reply.header('retry-after', String(Math.max(1, Math.ceil((retryAfterMs ?? RETRY_AFTER_MS) / 1_000))));
  return (
    reply
      .code(problem.status)
      .header('content-type', PROBLEM_TYPE)
      .header('cache-control', 'no-store')
      // As bytes: a text would have a charset put to its type, which the type does not have.
      .send(Buffer.from(JSON.stringify({ ...shown, instance: pathOf(request) })))
  );
}

/** The path that a request asks for, without its query. */
export function pathOf({ url }: FastifyRequest): string {
  const searchAt = url.indexOf('?');
  return searchAt < 0 ? url : url.slice(0, searchAt);
}

function headOf(code: string, status: number, detail: string): Problem {
  return {
    type: docUrlOf(code),
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    code,
    traceId: currentTraceId() ?? null,
  };
}

function nameOf(part: RequestPart): string {
  if ('pointer' in part) return part.pointer === '#' ? 'The body' : part.pointer.slice(2);
  return 'parameter' in part ? part.parameter : part.header;
}
