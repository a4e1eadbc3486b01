import { readFile } from 'node:fs/promises';
import { ConfigError } from '@mint/platform/config/config.ts';
import { startGateway } from './server.ts';

/** Draining is bounded by its own settings; a process that still hangs leaves anyway. */
const STOP_TIMEOUT_MS = 25_000;

try {
  const gateway = await startGateway({ env: process.env });

  const stop = () => {
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    gateway.drain().then(() => process.exit(0), leave);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  // A new supergraph without a restart; one that can't be used leaves the old one in force.
  process.on('SIGHUP', async () => {
    const path = process.env.SUPERGRAPH_PATH ?? new URL('../schema/supergraph.graphql', import.meta.url);
    try {
      gateway.updateSupergraph(await readFile(path, 'utf8'));
    } catch (error) {
      process.stderr.write(`gateway keeps its supergraph: ${reasonOf(error)}\n`);
    }
  });
} catch (error) {
  leave(error);
}

function leave(error: unknown): void {
  process.stderr.write(`gateway cannot run: ${reasonOf(error)}\n`);
  process.exit(1);
}

function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.faults.join('; ');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
