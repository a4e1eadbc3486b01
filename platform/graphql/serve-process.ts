import { ConfigError } from '../config/config.ts';
import { type LeavingProcess, stopOnSignal } from '../process/stop-on-signal.ts';
import type { Subgraph } from './define-subgraph.ts';
import { startSubgraph } from './run-subgraph.ts';

/** The parts of `process` that serving needs. */
export type HostProcess = LeavingProcess & Pick<NodeJS.Process, 'env'>;

/**
 * Serves a subgraph as a process of its own: settings from its environment, until SIGTERM or SIGINT, then out with 0 when all was closed.
 * Settings at fault are one line each on standard error, and exit 1. In main.ts: `await serveProcess(wallet, process)`.
 */
export async function serveProcess<Config, Context, Loaders>(
  subgraph: Subgraph<Config, Context, Loaders>,
  host: HostProcess,
): Promise<void> {
  try {
    const running = await startSubgraph(subgraph, { env: host.env, listen: true });
    stopOnSignal(host, () => running.stop());
  } catch (error) {
    leave(host, subgraph.name, error);
  }
}

function leave(host: HostProcess, name: string, error: unknown): void {
  const reason =
    error instanceof ConfigError ? error.faults.join('; ') : error instanceof Error ? (error.stack ?? error.message) : error;
  host.stderr.write(`${name} cannot run: ${reason}\n`);
  host.exit(1);
}
