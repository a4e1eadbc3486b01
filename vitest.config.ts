import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Rooms whose files take longest. Files are started by their size, which for these tells least: begun last, one alone would keep everybody waiting. */
const startFirst = ['/e2e/resilience/', '/e2e/web/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const room = startFirst.findIndex((name) => moduleId.includes(name));
      return room === -1 ? startFirst.length : room;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

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
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A hung worker must not take the whole run with it.
    teardownTimeout: 10_000,
  },
});
