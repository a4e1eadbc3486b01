import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Caller } from '../auth/caller.ts';
import type { PresentError } from '../operations/present-error.ts';
import type { SseDoor, StreamForm } from '../subscriptions/sse.ts';
import type { CompiledRoute } from './compiled-route.ts';
import { plainProblem, problemOf, sendProblem } from './problem.ts';

/** Between these a client waits before it comes back, each its own time, so that those of a whole gateway don't come at once. */
const RETRY_MS = { from: 1_000, to: 3_000 };
const RESUME_HEADER = 'last-event-id';
const RESUME_VARIABLE = 'after';
/** After these a client can't go on from the last id it saw, however often it comes back. */
const WHERE_NONE_GOES_ON = new Set(['BAD_USER_INPUT', 'RESUME_WINDOW_EXCEEDED']);

/**
 * A subscription as events that a browser's EventSource reads: each has an id, and a client that comes back with the last one it saw as
 * `Last-Event-ID` gets everything that came after it.
 */
export async function openEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    compiled,
    variables,
    caller,
    sse,
    presentError,
  }: {
    readonly compiled: CompiledRoute;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly caller: Caller;
    readonly sse: SseDoor;
    readonly presentError: PresentError;
  },
): Promise<FastifyReply> {
  const lastSeen = request.headers[RESUME_HEADER];
  const resumed = typeof lastSeen === 'string' && lastSeen !== '' ? { [RESUME_VARIABLE]: lastSeen } : {};
  return sse.open(request, reply, {
    asked: { query: compiled.text, operationName: compiled.route.operation, variables: { ...variables, ...resumed } },
    caller,
    form: formOf(request, compiled, presentError),
  });
}

function formOf(request: FastifyRequest, { root, route }: CompiledRoute, presentError: PresentError): StreamForm {
  const { event, cursor } = route.stream ?? { event: 'message', cursor: '' };
  return {
    head: `retry: ${Math.round(RETRY_MS.from + Math.random() * (RETRY_MS.to - RETRY_MS.from))}\n\n`,
    tellsByStatus: () => true,
    refuse: (reply, { errors }) => {
      const [first] = errors;
      return sendProblem(request, reply, first === undefined ? plainProblem('INTERNAL_SERVER_ERROR', '') : problemOf(first));
    },
    event: (result) => {
      const { data, errors = [] } = result as ExecutionResult;
      const value = data?.[root.key] as Readonly<Record<string, unknown>> | null | undefined;
      if (value != null) return `id: ${String(value[cursor])}\nevent: ${event}\ndata: ${JSON.stringify(value)}\n\n`;
      const [first] = errors;
      const problem = problemOf(first === undefined ? presentError(null) : first.toJSON());
      // An empty id makes a browser forget the one before: it comes back to what happens from then on.
      const id = WHERE_NONE_GOES_ON.has(problem.code) ? 'id:\n' : '';
      return `${id}event: problem\ndata: ${JSON.stringify(problem)}\n\n`;
    },
    end: '',
  };
}
