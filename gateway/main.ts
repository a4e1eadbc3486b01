import { readFile } from 'node:fs/promises';
import { startGateway } from './server.ts';

const gateway = await startGateway({ env: process.env });

async function stop(): Promise<void> {
  await gateway.drain();
  process.exit(0);
}

async function reload(): Promise<void> {
  const path = process.env.SUPERGRAPH_PATH ?? new URL('../schema/supergraph.graphql', import.meta.url);
  gateway.updateSupergraph(await readFile(path, 'utf8'));
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.on('SIGHUP', reload);
