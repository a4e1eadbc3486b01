import { cache } from './cache.ts';
import { type Board, buildDashboard } from './panel.ts';
import { performance } from './performance.ts';
import { serviceHealth } from './service-health.ts';
import { system } from './system.ts';
import { transactions } from './transactions.ts';

/** Every dashboard, by the name of its file. */
export const boards: Readonly<Record<string, Board>> = {
  'service-health': serviceHealth,
  performance,
  cache,
  transactions,
  system,
};

/** The dashboards' files as Grafana reads them: path from the root of the repository, and content. */
export function generateDashboards(): { readonly path: string; readonly content: string }[] {
  return Object.entries(boards).map(([name, board]) => ({
    path: `infra/grafana/dashboards/${name}.json`,
    content: `${JSON.stringify(buildDashboard(board), null, 2)}\n`,
  }));
}
