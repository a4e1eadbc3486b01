import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { DatabaseBusyError } from '../database/instrument.ts';
import { InvalidIdError } from '../ids/ids.ts';
import type { Logger } from '../telemetry/logger.ts';
import { currentTraceId } from '../telemetry/trace-context.ts';
import { isInfrastructureFailure } from './infrastructure-failure.ts';

/** A business failure as the graph tells it: data in a payload's `userErrors`, not an error of the request. */
export interface UserError<Code extends string = string> {
  code: Code;
  message: string;
  /** Names of the input fields at fault, outermost first. */
  path: string[] | null;
}

/** What a domain function answers with. */
export type Result<T, Code extends string = string> = { ok: true; value: T } | { ok: false; errors: UserError<Code>[] };

/** A success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A business failure, with at least one reason. */
export function fail<Code extends string>(
  ...errors: [UserError<Code>, ...UserError<Code>[]]
): { ok: false; errors: UserError<Code>[] } {
  return { ok: false, errors };
}

/** One reason of a business failure. The message is shown to people and must hold no secret. */
export function userError<Code extends string>(code: Code, message: string, path: string[] | null = null): UserError<Code> {
  return { code, message, path };
}

/** A business failure thrown inside a database transaction so that it rolls back; the domain function turns it into `fail`. */
export class DomainError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly path: string[] | null;

  constructor(code: Code, message: string, path: string[] | null = null) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.path = path;
  }

  toUserError(): UserError<Code> {
    return userError(this.code, this.message, this.path);
  }
}

const DOCS_URL = 'https://docs.mint.local/errors';

function failure(code: string, status: number, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  const http = { status, ...headersOf(extensions) };
  return new GraphQLError(message, {
    // Apollo Server wants headers as a Map. Another router's types, where they are installed, say for everybody that they are an object.
    extensions: { code, docUrl: docUrlOf(code), ...extensions, http } as GraphQLErrorExtensions,
  });
}

/** Where a code is explained. */
export function docUrlOf(code: string): string {
  return `${DOCS_URL}#${code.toLowerCase().replaceAll('_', '-')}`;
}

function headersOf({ retryAfterMs }: Record<string, unknown>) {
  if (typeof retryAfterMs !== 'number') return {};
  return { headers: new Map([['retry-after', String(Math.max(1, Math.ceil(retryAfterMs / 1000)))]]) };
}

/** The caller did not say who they are, or their token is not valid any more; `reason` says why to a program. HTTP 401. */
export function unauthenticated(message = 'Sign in to do this', details: { reason?: string } = {}): GraphQLError {
  return failure('UNAUTHENTICATED', 401, message, details);
}

/** The caller is known and may not do this. HTTP 403. */
export function forbidden(message = 'Not allowed', details: { requiredScopes?: readonly string[] } = {}): GraphQLError {
  return failure('FORBIDDEN', 403, message, details);
}

/** The request itself is wrong: an id that is none, a page too large. HTTP 400. */
export function badUserInput(message: string): GraphQLError {
  return failure('BAD_USER_INPUT', 400, message);
}

/** There is nothing under that name that this caller may see. HTTP 404. */
export function notFound(message = 'Not found'): GraphQLError {
  return failure('NOT_FOUND', 404, message);
}

/** Too many requests; `retryAfterMs` says when the next may succeed. HTTP 429. */
export function throttled(message = 'Too many requests', details: { retryAfterMs?: number } = {}): GraphQLError {
  return failure('THROTTLED', 429, message, details);
}

/** Something this needs is away for now; the same request may succeed later. HTTP 503. */
export function unavailable(message = 'This is not available right now', details: { retryAfterMs?: number } = {}): GraphQLError {
  return failure('SERVICE_UNAVAILABLE', 503, message, details);
}

/** Too much was missed to be sent again: read it as a list, then subscribe afresh. HTTP 410. */
export function resumeWindowExceeded(message = 'Too much was missed to go on from there'): GraphQLError {
  return failure('RESUME_WINDOW_EXCEEDED', 410, message);
}

/** A subscriber reads more slowly than things happen. It may come back with the last cursor it saw. HTTP 503. */
export function overflow(message = 'Read too slowly; subscribe again from the last cursor'): GraphQLError {
  return failure('OVERFLOW', 503, message);
}

/** Codes whose messages were written for the caller: ours, and those GraphQL itself gives about the caller's document. */
const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'THROTTLED',
  'SERVICE_UNAVAILABLE',
  'RESUME_WINDOW_EXCEEDED',
  'OVERFLOW',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_COMPLEX',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_REQUIRED',
]);

/**
 * What may leave a server of any failure. Errors made by the functions above, and GraphQL's own about the document, keep code
 * and message; a dependency that is away becomes SERVICE_UNAVAILABLE; everything else becomes INTERNAL_SERVER_ERROR without
 * its message, and the original goes to the log under the trace id that the caller sees.
 */
export function maskError(
  error: unknown,
  { log, traceId = currentTraceId() }: { log?: Logger; traceId?: string } = {},
): GraphQLError {
  const located = error instanceof GraphQLError ? error : null;
  const original = originalOf(error);
  const shown = shownFor(original);
  if (shown.extensions.code === 'INTERNAL_SERVER_ERROR') log?.error({ err: original, traceId }, 'unexpected failure');
  else if (shown.extensions.code === 'SERVICE_UNAVAILABLE') log?.warn({ err: original, traceId }, 'dependency away');
  const code = String(shown.extensions.code);
  return new GraphQLError(shown.message, {
    nodes: located?.nodes,
    source: located?.source,
    positions: located?.positions,
    path: located?.path,
    extensions: { docUrl: docUrlOf(code), ...shown.extensions, traceId },
  });
}

function isPublic(error: GraphQLError): boolean {
  return PUBLIC_CODES.has(String(error.extensions.code));
}

function originalOf(error: unknown): unknown {
  let original = error;
  // GraphQL's own errors about a document wrap one that has no code: what has a public code is what there is to show.
  while (original instanceof GraphQLError && original.originalError && !isPublic(original)) original = original.originalError;
  return original;
}

function shownFor(error: unknown): GraphQLError {
  if (error instanceof GraphQLError && isPublic(error)) return error;
  if (error instanceof InvalidIdError) return badUserInput(error.message);
  if (error instanceof DatabaseBusyError) return unavailable('Too busy, try again', { retryAfterMs: 1000 });
  if (isInfrastructureFailure(error)) return unavailable();
  return failure('INTERNAL_SERVER_ERROR', 500, 'Something went wrong');
}
