import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { Caller } from '@mint/gateway/auth/caller.ts';
import type { Checks } from '@mint/gateway/checks.ts';
import type { Admission } from '@mint/gateway/operations/gate.ts';
import { buildRequirementIndex } from '@mint/platform/auth/requirements.ts';
import type { DocumentNode, GraphQLSchema } from 'graphql';

/** What each operation carries through the router. */
export interface RouterContext {
  readonly caller: Caller;
}

/** The parts of an operation, as the router is about to run it, that the gate looks at. */
interface RouterOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variableValues?: Readonly<Record<string, unknown>> | null;
  readonly contextValue?: unknown;
}

/** What Mint's gateway does around each operation, as a plugin of the router: the gate before it, its cost after it, and the proof to subgraphs. */
export function mintPlugin({
  checks: { gate, identity, limits },
  supergraph,
}: {
  readonly checks: Checks;
  readonly supergraph: string;
}): GatewayPlugin<RouterContext> {
  const requirements = buildRequirementIndex(supergraph);

  const admit = ({ schema, document, operationName, variableValues, contextValue }: RouterOperation): Promise<Admission> =>
    gate.admit(
      { schema, requirements },
      { document, operationName, variables: variableValues ?? {}, caller: (contextValue as RouterContext).caller },
    );

  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: limits.maxTokens }));
    },
    async onExecute({ args }) {
      const admission = await admit(args);
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, cost: gate.settle(admission, result.data) } });
        },
      };
    },
    async onSubscribe({ args }) {
      await admit(args);
    },
    async onSubgraphExecute({ executionRequest, subgraphName, setExecutionRequest }) {
      // Many share a subgraph's socket: who asks is said in each subscription, where other operations have headers.
      if (executionRequest.operationType !== 'subscription') return;
      const viewer = (executionRequest.context as RouterContext | undefined)?.caller.viewer;
      setExecutionRequest({
        ...executionRequest,
        extensions: {
          service: await identity.tokenFor(subgraphName),
          ...(viewer && { authorization: `Bearer ${viewer.token}` }),
        },
      });
    },
  };
}
