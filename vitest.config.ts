import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes long for its size, by which files are started: begun last, it alone would keep everybody waiting. No more than run at a time, or all that
 * is heavy would run at once.
 */
const startFirst = ['/e2e/resilience/bad-days.test.ts', '/e2e/web/pages.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = startFirst.findIndex((path) => moduleId.endsWith(path));
      return place === -1 ? startFirst.length : place;
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
    // Two cores, with PostgreSQL, Kafka and Redis beside the tests. With three at a time browsers and products ran into their deadlines.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A hung worker must not take the whole run with it.
    teardownTimeout: 10_000,
  },
});
