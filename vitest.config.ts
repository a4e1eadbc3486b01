import { defineConfig } from 'vitest/config';

export default defineConfig({
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
