import { env } from 'node:process';
import { Supergraph } from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { buildRequirementIndex, type RequirementIndex } from '@mint/platform/auth/requirements.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { GraphQLSchema } from 'graphql';
import { executableSdl } from './executable-sdl.ts';
import type { SubgraphSource } from './gateway-context.ts';
import { createPlanCache } from './plan-cache.ts';

/** One loaded supergraph. Everything that is worked out about a document belongs to one of these, and goes with it. */
export interface LoadedSupergraph {
  readonly version: number;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly requirements: RequirementIndex;
  readonly federation: {
    readonly apiSchema: ReturnType<Supergraph['apiSchema']>;
    readonly supergraphSchema: GraphQLSchema;
    /** Plans subscriptions; queries are planned by the gateway itself, which keeps its planner private. */
    readonly planner: QueryPlanner;
  };
}

export type SubgraphSources = Readonly<Record<string, SubgraphSource>>;

/** The supergraph and what runs operations on it. */
export interface SupergraphRuntime {
  /** For Apollo Server, and for running queries and mutations. */
  readonly gateway: ApolloGateway;
  readonly sources: SubgraphSources;
  /** The supergraph in force. Throws before Apollo Server has started. */
  current(): LoadedSupergraph;
  /** Runs after a new supergraph has come into force. */
  onReload(listener: () => void): void;
  /** Puts another supergraph in force. Throws, and changes nothing, when it isn't one. */
  update(supergraphSdl: string): void;
  close(): Promise<void>;
}

/** Opens a static supergraph: `openSource` is asked once for each subgraph that it names. */
export function createSupergraph({
  supergraphSdl,
  openSource,
  log,
}: {
  readonly supergraphSdl: string;
  readonly openSource: (name: string) => SubgraphSource;
  readonly log: Logger;
}): SupergraphRuntime {
  const sources: Record<string, SubgraphSource> = Object.create(null) as Record<string, SubgraphSource>;
  const listeners: (() => void)[] = [];
  let fullSdl = supergraphSdl;
  let loaded: LoadedSupergraph | null = null;
  let pushUpdate: ((sdl: string) => void) | null = null;

  // The package would send figures to its makers, and reads the switch from here only, whichever process it runs in.
  env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      pushUpdate = update;
      return { supergraphSdl: executableSdl(supergraphSdl) };
    },
    buildService: ({ name }) => {
      sources[name] ??= openSource(name);
      return sources[name];
    },
    queryPlannerConfig: { cache: createPlanCache(), exposeDocumentNodeInFetchNode: true },
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.debug(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  });

  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    const supergraph = Supergraph.build(coreSupergraphSdl, { validateSupergraph: false });
    const version = (loaded?.version ?? 0) + 1;
    loaded = {
      version,
      schema: apiSchema,
      requirements: buildRequirementIndex(fullSdl),
      federation: {
        apiSchema: supergraph.apiSchema(),
        supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
        planner: new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true }),
      },
    };
    if (version > 1) for (const listener of listeners) listener();
  });

  return {
    gateway,
    sources,
    current() {
      if (loaded === null) throw new Error('The supergraph has not been loaded');
      return loaded;
    },
    onReload: (listener) => void listeners.push(listener),
    update(sdl) {
      if (pushUpdate === null) throw new Error('The supergraph has not been loaded');
      const before = fullSdl;
      fullSdl = sdl;
      try {
        pushUpdate(executableSdl(sdl));
      } catch (error) {
        fullSdl = before;
        throw error;
      }
    },
    async close() {
      await Promise.all(Object.values(sources).map((source) => source.close()));
    },
  };
}
