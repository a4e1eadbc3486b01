import { createServer } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';

/**
 * Serves Prometheus what this process uses: memory, processor, event loop, handles. At a port of its own, because whatever leads to the pages
 * leads to every path beside them.
 */
export function serveMetrics(host: string, port: number): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  createServer(async (request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
  })
    .listen(port, host)
    .unref();
}
