import type { ApolloGateway } from '@apollo/gateway';
import { GraphQLError } from 'graphql';

type ExecutorResult = Awaited<ReturnType<ApolloGateway['executor']>>;

/** What running an operation came to. `data` is left out when it never ran. */
export interface GatewayResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
}

/**
 * The executor's result in the specification's shape. Where a subgraph gave null for something that can't be, the executor nulls
 * the parent and says so in an extension only: that is an error like any other.
 */
export function completeResult({ data, errors, extensions }: ExecutorResult): GatewayResult {
  const missing: unknown = extensions?.valueCompletion;
  if (errors !== undefined && errors.length > 0) return { data, errors };
  if (!Array.isArray(missing) || missing.length === 0) return { data };
  return { data, errors: missing.filter((error) => error instanceof GraphQLError).map(missingValue) };
}

function missingValue(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { path: error.path, extensions: { code: 'MISSING_VALUE' } });
}
