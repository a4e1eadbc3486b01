import { readFile } from 'node:fs/promises';
import { ConfigError } from '@mint/platform/config/config.ts';
import { stopOnSignal } from '@mint/platform/process/stop-on-signal.ts';
import { startGateway } from './server.ts';

try {
  const gateway = await startGateway({ env: process.env });

  stopOnSignal(process, () => gateway.drain());

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
