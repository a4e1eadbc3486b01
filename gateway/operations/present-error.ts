import { docUrlOf } from '@mint/platform/errors/errors.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { currentTraceId } from '@mint/platform/telemetry/trace-context.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Codes under which a message was not written for the client. */
const UNSPEAKABLE = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);
/** A subgraph that finds a fault in the document was sent it by the gateway's planner: not the client's affair. */
const DOCUMENT_FAULTS = new Set(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'OPERATION_RESOLUTION_FAILURE']);
/** Never leave the gateway: where a subgraph is, what it said, where in the code. */
const INTERNAL_EXTENSIONS = ['serviceName', 'service', 'stacktrace', 'exception', 'response', 'http'];

export type PresentError = (error: unknown) => GraphQLFormattedError;

/**
 * What a client may see of any failure: errors with a code of ours keep code and message, whether the gateway or a subgraph made them;
 * anything else becomes INTERNAL_SERVER_ERROR without its message, and the original goes to the log under the trace id that the client sees.
 */
export function createErrorPresenter(log: Logger): PresentError {
  return (error) => {
    const shown = error instanceof GraphQLError ? error.toJSON() : ({ message: '' } satisfies GraphQLFormattedError);
    const known: Record<string, unknown> = { ...shown.extensions };
    const code = typeof known.code === 'string' ? known.code : 'INTERNAL_SERVER_ERROR';
    const fromSubgraph = typeof known.serviceName === 'string';
    const traceId = typeof known.traceId === 'string' ? known.traceId : currentTraceId();
    const place = { ...(shown.locations && { locations: shown.locations }), ...(shown.path && { path: shown.path }) };
    if (UNSPEAKABLE.has(code) || (fromSubgraph && DOCUMENT_FAULTS.has(code))) {
      // A subgraph has logged its own; what has no code at all is a fault of this process, or of the two disagreeing.
      if (!fromSubgraph || code !== 'INTERNAL_SERVER_ERROR') log.error({ err: error, traceId }, 'unexpected failure');
      return {
        message: 'Something went wrong',
        ...place,
        extensions: { code: 'INTERNAL_SERVER_ERROR', docUrl: docUrlOf('INTERNAL_SERVER_ERROR'), traceId },
      };
    }
    for (const name of INTERNAL_EXTENSIONS) delete known[name];
    return { message: shown.message, ...place, extensions: { docUrl: docUrlOf(code), ...known, code, traceId } };
  };
}
