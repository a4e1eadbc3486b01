import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy of graphql that Node and Apollo load; Vite would take the one for bundlers, and two don't know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{platform,schema,subgraphs,gateway,clients,infra,e2e,bench}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.local/**'],
    environment: 'node',
    pool: 'forks',
    // One more than the two cores, which PostgreSQL, Kafka and Redis have a part of: the longest files wait more than they work.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A hung worker must not take the whole run with it.
    teardownTimeout: 10_000,
  },
});
