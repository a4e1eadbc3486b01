import { parseCookies } from '@mint/platform/graphql/client-request.ts';
import type { LiveMessage } from '@mint/platform/graphql/live-event.ts';
import type { RunningSubgraph } from '@mint/platform/graphql/running-subgraph.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { Upstream, UpstreamError, UpstreamRequest } from './upstream.ts';

/** Subscriptions at a subgraph in this process. */
export class LocalUpstream implements Upstream {
  readonly #subgraph: RunningSubgraph;

  constructor(subgraph: RunningSubgraph) {
    this.#subgraph = subgraph;
  }

  open(request: UpstreamRequest): () => void {
    const { viewer, ip, userAgent, cookies } = request.caller();
    const messages = this.#subgraph.subscribe({
      query: request.query,
      document: request.document,
      operationName: request.operationName,
      variables: request.variables,
      viewer,
      client: { ip, userAgent, cookies: parseCookies(cookies ?? undefined) },
      traceparent: currentTraceparent(),
      resumeAfter: request.cursor(),
      control: true,
    });
    let closed = false;
    void follow(messages, request, () => closed);
    return () => {
      closed = true;
      void messages.return?.();
    };
  }

  /** The subgraph belongs to whoever started it. */
  async close(): Promise<void> {}
}

async function follow(messages: AsyncIterable<LiveMessage>, request: UpstreamRequest, closed: () => boolean): Promise<void> {
  try {
    for await (const message of messages) {
      if (closed()) return;
      request.next(message);
    }
    if (!closed()) request.ended(null);
  } catch (error) {
    if (!closed())
      request.ended([{ message: String(error), extensions: { code: 'INTERNAL_SERVER_ERROR' } } satisfies UpstreamError]);
  }
}
