import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, Kind, parse } from 'graphql';
import { assertEveryFieldDeclared } from '../auth/requirements.ts';
import { scalars } from './scalars.ts';

export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  /** The SDL as written, for composition. */
  readonly sdl: string;
}

type Modules = Parameters<typeof buildSubgraphSchema>[0];

/**
 * Builds the executable schema of a subgraph. The shared scalars that it declares get their resolvers by themselves.
 * Throws when a field does not say who may read it.
 */
export function buildSchema({
  typeDefs,
  resolvers,
}: {
  readonly typeDefs: readonly string[];
  readonly resolvers: object;
}): SubgraphSchema {
  const sdl = typeDefs.join('\n');
  const document = parse(sdl);
  const declared = new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.SCALAR_TYPE_DEFINITION ? [definition.name.value] : [],
    ),
  );
  const sharedScalars = Object.fromEntries(Object.entries(scalars).filter(([name]) => declared.has(name)));
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: { ...sharedScalars, ...resolvers } }] as Modules);
  assertEveryFieldDeclared(schema);
  return { schema, sdl };
}
