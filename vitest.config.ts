import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy of graphql that Node and Apollo load; Vite would take the one for bundlers, and two don't know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{platform,schema,subgraphs,gateway,clients,infra,e2e,bench}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.local/**'],
    environment: 'node',
    pool: 'forks',
    // Two cores, with PostgreSQL, Kafka and Redis beside the tests.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A hung worker must not take the whole run with it.
    teardownTimeout: 10_000,
  },
});
