import { parseCookies } from '@mint/platform/graphql/client-request.ts';
import type { RunningSubgraph } from '@mint/platform/graphql/running-subgraph.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphSource } from './gateway-context.ts';

/** A subgraph in this process: the same checks as at its HTTP door, without the HTTP. */
export class LocalSource implements SubgraphSource {
  readonly #subgraph: RunningSubgraph;
  readonly #cookies: boolean;

  constructor(subgraph: RunningSubgraph, { cookies }: { readonly cookies: boolean }) {
    this.#subgraph = subgraph;
    this.#cookies = cookies;
  }

  async process(request: SubgraphRequest): Promise<SubgraphResponse> {
    const { query, operationName, variables } = request.request;
    const context = request.kind === 'incoming operation' ? request.context : null;
    const caller = context?.caller;
    const { cookies, data, errors, extensions } = await this.#subgraph.execute({
      query,
      document: request.kind === 'incoming operation' ? request.document : undefined,
      operationName,
      variables,
      viewer: caller?.viewer ?? null,
      client: {
        ip: caller?.ip ?? null,
        userAgent: caller?.userAgent ?? null,
        cookies: this.#cookies ? parseCookies(caller?.cookies ?? undefined) : {},
      },
      traceparent: currentTraceparent(),
    });
    if (this.#cookies) context?.setCookies.push(...cookies);
    return { data, errors: errors?.map((error) => error.toJSON()), extensions };
  }

  async healthy(): Promise<boolean> {
    try {
      await this.#subgraph.ready();
      return true;
    } catch {
      return false;
    }
  }

  /** The subgraph belongs to whoever started it. */
  async close(): Promise<void> {}
}
