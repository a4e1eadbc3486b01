import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** How each scalar of the graph looks in TypeScript: as it comes over the wire. */
const scalars = {
  BigInt: 'string',
  CountryCode: 'string',
  CurrencyCode: 'string',
  DateTime: 'string',
  Decimal: 'string',
  ID: 'string',
};

const config: CodegenConfig = {
  silent: true,
  generates: {
    // The client's operations, typed against the whole graph.
    'clients/sdk/__generated__/': {
      schema: 'schema/published.graphql',
      documents: 'clients/sdk/operations/*.graphql',
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { scalars, useTypeImports: true, enumsAsTypes: true, importExtension: '.ts', documentMode: 'documentNode' },
    },
    // Each subgraph's resolver map, typed against its own part of the graph.
    ...Object.fromEntries(
      readdirSync('subgraphs').map((name) => [
        `subgraphs/${name}/__generated__/schema.ts`,
        {
          schema: ['schema/graphql/shared.graphql', `subgraphs/${name}/schema.graphql`, 'schema/graphql/federation.graphql'],
          plugins: ['typescript', 'typescript-resolvers'],
          config: { scalars, useTypeImports: true, enumsAsTypes: true, federation: true, defaultMapper: 'any' },
        },
      ]),
    ),
  },
};

export default config;
