import { readdirSync, readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import { type DocumentNode, lexicographicSortSchema, parse, printSchema } from 'graphql';

const root = new URL('../../', import.meta.url);

/** One subgraph's part of the graph, as it is written. */
export interface SubgraphSource {
  readonly name: string;
  /** Path of its schema.graphql from the root of the repository. */
  readonly path: string;
  readonly sdl: string;
}

/** Every subgraph of the house, by name, in alphabetical order. */
export function subgraphSources(): SubgraphSource[] {
  return readdirSync(new URL('subgraphs/', root))
    .sort()
    .map((name) => {
      const path = `subgraphs/${name}/schema.graphql`;
      return { name, path, sdl: readFileSync(new URL(path, root), 'utf8') };
    });
}

/** A subgraph's whole document: the shared types and its own. */
export function subgraphDocument(source: SubgraphSource): DocumentNode {
  return parse(`${sharedTypeDefs}\n${source.sdl}`);
}

/**
 * Composes the supergraph from the sources. The routing addresses in it are placeholders: the gateway takes each subgraph's
 * address from its own configuration.
 *
 * @throws Error listing every composition fault.
 */
export function composeSupergraph(): { supergraphSdl: string; apiSdl: string } {
  const result = composeServices(
    subgraphSources().map((source) => ({
      name: source.name,
      url: `http://${source.name}.mint.internal/graphql`,
      typeDefs: subgraphDocument(source),
    })),
  );
  if (result.errors)
    throw new Error(`the supergraph does not compose:\n${result.errors.map((e) => `- ${e.message}`).join('\n')}`);
  // @authenticated and @requiresScopes are among what a router supports; our gateway enforces them itself.
  const supergraph = Supergraph.build(result.supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const api = supergraph.apiSchema().toGraphQLJSSchema();
  return { supergraphSdl: `${result.supergraphSdl.trim()}\n`, apiSdl: `${printSchema(lexicographicSortSchema(api)).trim()}\n` };
}
