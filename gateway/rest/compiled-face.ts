import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { LoadedSupergraph, SupergraphRuntime } from '../execution/supergraph.ts';
import { type CompiledRoute, compileRoutes } from './compiled-route.ts';
import { withScalarRules } from './input-schema.ts';
import { openApiDocument } from './openapi/document.ts';
import type { RestRoute, RestRoutes } from './route.ts';

/** The face as it fits the supergraph in force. */
export interface CompiledFace {
  /** The route as compiled; null while the graph does not have what it asks for. */
  find(route: RestRoute): CompiledRoute | null;
  /** The OpenAPI document as it is sent; null likewise. */
  readonly document: string | null;
}

/**
 * Compiles the face for the supergraph in force, and anew for each that comes after it. Throws when it does not fit the first: a gateway that
 * cannot serve it should not start. One that comes later and does not have what the routes ask for leaves them without an answer until it does.
 */
export function createCompiledFace(supergraph: SupergraphRuntime, routes: RestRoutes, log: Logger): () => CompiledFace {
  let known = compile(supergraph.current(), routes);
  supergraph.onReload(() => {
    try {
      known = compile(supergraph.current(), routes);
    } catch (error) {
      log.error({ err: error }, 'the REST face is closed: it does not fit the new supergraph');
      known = { find: () => null, document: null };
    }
  });
  return () => known;
}

function compile({ schema, requirements }: LoadedSupergraph, routes: RestRoutes): CompiledFace {
  const compiled = compileRoutes(withScalarRules(schema), requirements, routes);
  const byRoute = new Map(compiled.map((each) => [each.route, each]));
  return { find: (route) => byRoute.get(route) ?? null, document: JSON.stringify(openApiDocument(compiled, routes)) };
}
