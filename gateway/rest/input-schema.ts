import { scalars } from '@mint/platform/graphql/scalars.ts';
import { buildSchema, type GraphQLSchema, isScalarType, printSchema } from 'graphql';

/**
 * The graph with the rules of its shared scalars, so that a request can be told what is wrong with it before it is on its way. A composed
 * supergraph knows their names only. A copy: what the GraphQL door says of a value stays the subgraph's word.
 */
export function withScalarRules(schema: GraphQLSchema): GraphQLSchema {
  const copy = buildSchema(printSchema(schema));
  for (const [name, rules] of Object.entries(scalars)) {
    const type = copy.getType(name);
    if (!isScalarType(type)) continue;
    type.parseValue = rules.parseValue;
    type.extensions = rules.extensions;
  }
  return copy;
}
