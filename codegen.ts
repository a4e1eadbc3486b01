import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** How each scalar of the graph looks to a client: as it comes over the wire. */
const scalars = {
  BigInt: 'string',
  CountryCode: 'string',
  CurrencyCode: 'string',
  DateTime: 'string',
  Decimal: 'string',
  ID: 'string',
  YearMonth: 'string',
};

/** How it looks to a resolver: the platform's scalars have parsed what comes in, and write out what goes. */
const resolverScalars = { ...scalars, DateTime: { input: 'Date', output: 'Date | string' } };

const config: CodegenConfig = {
  silent: true,
  generates: {
    // The client's operations, typed against the whole graph.
    'clients/sdk/__generated__/': {
      schema: 'schema/published.graphql',
      documents: 'clients/sdk/operations/*.graphql',
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { scalars, useTypeImports: true, enumsAsTypes: true, importExtension: '.ts', documentMode: 'string' },
    },
    // Each subgraph's resolver map, typed against its own part of the graph.
    ...Object.fromEntries(
      readdirSync('subgraphs').map((name) => [
        `subgraphs/${name}/__generated__/schema.ts`,
        {
          schema: ['schema/graphql/shared.graphql', `subgraphs/${name}/schema.graphql`, 'schema/graphql/federation.graphql'],
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            scalars: resolverScalars,
            useTypeImports: true,
            enumsAsTypes: true,
            federation: true,
            immutableTypes: true,
            defaultMapper: 'any',
          },
        },
      ]),
    ),
  },
};

export default config;
