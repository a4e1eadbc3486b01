import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { buildRequirementIndex, type RequirementIndex } from '@mint/platform/auth/requirements.ts';
import type { GraphQLSchema } from 'graphql';
import { executableSdl } from '../execution/executable-sdl.ts';

/** Mint's own graph, as clients see it. */
export function readMintGraph(): { readonly schema: GraphQLSchema; readonly requirements: RequirementIndex } {
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const supergraph = Supergraph.build(executableSdl(sdl), { validateSupergraph: false });
  return { schema: supergraph.apiSchema().toGraphQLJSSchema(), requirements: buildRequirementIndex(sdl) };
}
