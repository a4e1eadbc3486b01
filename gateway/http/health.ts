import type { FastifyInstance } from 'fastify';
import type { SubgraphSources } from '../execution/supergraph.ts';

/** Probes come often and from several places; the subgraphs are asked no more often than this. */
const REMEMBER_MS = 1_000;

/**
 * `/health/live`: the process answers. `/health/ready`: it takes requests, which needs any one subgraph, because the others' absence only
 * makes their fields null; the body says which are up.
 */
export function registerHealthRoutes(
  app: FastifyInstance,
  { sources, draining }: { readonly sources: SubgraphSources; readonly draining: () => boolean },
): void {
  let known: { readonly atMs: number; readonly states: Promise<Record<string, 'up' | 'down'>> } | null = null;

  async function askAll(): Promise<Record<string, 'up' | 'down'>> {
    const states = await Promise.all(
      Object.entries(sources).map(async ([name, source]) => [name, (await source.healthy()) ? 'up' : 'down'] as const),
    );
    return Object.fromEntries(states);
  }

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    if (draining()) return reply.code(503).send({ status: 'draining' });
    if (known === null || Date.now() - known.atMs > REMEMBER_MS) known = { atMs: Date.now(), states: askAll() };
    const subgraphs = await known.states;
    const ready = Object.values(subgraphs).includes('up');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unavailable', subgraphs });
  });
}
