import { ConfigError } from '../config/config.ts';
import type { Subgraph } from './define-subgraph.ts';
import { startSubgraph } from './run-subgraph.ts';

/** How long stopping may take before the process leaves anyway: less than the 30 s after which Kubernetes kills it. */
const STOP_TIMEOUT_MS = 25_000;

/** The parts of `process` that serving needs. */
export type HostProcess = Pick<NodeJS.Process, 'env' | 'once' | 'exit' | 'stderr'>;

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
    const stop = () => {
      const timer = setTimeout(() => host.exit(1), STOP_TIMEOUT_MS);
      timer.unref();
      running.stop().then(
        () => host.exit(0),
        (error: unknown) => leave(host, subgraph.name, error),
      );
    };
    host.once('SIGTERM', stop);
    host.once('SIGINT', stop);
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
