import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, context, ROOT_CONTEXT, type SpanContext, TraceFlags, trace } from '@opentelemetry/api';
import { fastify } from 'fastify';
import { Counter, Histogram } from 'prom-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exposeMetrics } from './exposition.ts';
import { measureHttp } from './measure-http.ts';
import { registry } from './metrics.ts';
import { observeTraced } from './observe-traced.ts';

const OPENMETRICS = 'application/openmetrics-text; version=1.0.0';
const traceId = '0af7651916cd43dd8448eb211c80319c';
const done = new Counter({ name: 'tested_things_total', help: 'Things tested', labelNames: ['kind'], registers: [registry] });
const duration = new Histogram({
  name: 'tested_seconds',
  help: 'Time of a test',
  labelNames: ['kind'],
  buckets: [1, 2],
  enableExemplars: true,
  registers: [registry],
});

/** What the SDK brings: here without its exporters. */
const storage = new AsyncLocalStorage<Context>();
const manager = {
  active: () => storage.getStore() ?? ROOT_CONTEXT,
  with: (inner: Context, work: (...args: never[]) => unknown, self?: unknown, ...args: never[]) =>
    storage.run(inner, () => work.apply(self, args)),
  bind: (_inner: Context, target: unknown) => target,
  enable: () => manager,
  disable: () => manager,
} as Parameters<typeof context.setGlobalContextManager>[0];

const inTrace = (traceFlags: TraceFlags, work: () => void) => {
  const span: SpanContext = { traceId, spanId: 'b7ad6b7169203331', traceFlags };
  context.with(trace.setSpanContext(context.active(), span), work);
};

beforeAll(() => {
  context.setGlobalContextManager(manager);
  done.inc({ kind: 'a' });
  inTrace(TraceFlags.SAMPLED, () => observeTraced(duration, { kind: 'recorded' }, 0.5));
  inTrace(TraceFlags.NONE, () => observeTraced(duration, { kind: 'passed by' }, 0.5));
  observeTraced(duration, { kind: 'outside' }, 0.5);
});
afterAll(() => {
  context.disable();
  registry.removeSingleMetric('tested_things_total');
  registry.removeSingleMetric('tested_seconds');
});

describe('what a process measures', () => {
  test('has the same names in both formats, in whichever order they are asked for', async () => {
    const names = (text: string) => new Set([...text.matchAll(/^([a-z_]+)[{ ]/gm)].map(([, name]) => name));
    const [first, open, again] = [await exposeMetrics(undefined), await exposeMetrics(OPENMETRICS), await exposeMetrics('*/*')];
    expect(names(open.body)).toEqual(names(first.body));
    expect(names(again.body)).toEqual(names(first.body));
    expect(first.contentType).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(first.body).toContain('# TYPE tested_things_total counter\ntested_things_total{kind="a"} 1\n');
    expect(open.contentType).toMatch(/^application\/openmetrics-text; version=1\.0\.0/);
    expect(open.body).toContain('# TYPE tested_things counter\ntested_things_total{kind="a"} 1\n');
    expect(open.body.endsWith('# EOF\n')).toBe(true);
  });

  test('tells an example of a bucket by its trace, when that is recorded and OpenMetrics is asked for', async () => {
    const plain = await exposeMetrics('text/plain');
    expect(plain.body).not.toContain(traceId);
    const { body } = await exposeMetrics(`${OPENMETRICS},text/plain;version=0.0.4;q=0.5`);
    const examples = body.split('\n').filter((line) => line.includes(traceId));
    expect(examples).toEqual([
      expect.stringMatching(`^tested_seconds_bucket{le="1",kind="recorded"} 1 # {trace_id="${traceId}"} 0.5 [0-9.]+$`),
    ]);
  });
});

test('a server is measured, and tells those who ask it and nobody who came through a proxy', async () => {
  const app = fastify();
  measureHttp(app, 'measured');
  app.get('/things/:id', async () => ({}));
  app.get('/live', { config: { stream: true } }, async () => ({}));
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    for (const path of ['/things/1', '/things/2', '/live', '/nothing']) await (await fetch(`${address}${path}`)).arrayBuffer();
    const text = await (await fetch(`${address}/metrics`)).text();
    const line = (name: string, route: string, status: number) =>
      `${name}{service="measured",method="GET",route="${route}",status_code="${status}"}`;
    expect(text).toContain(`${line('http_requests_total', '/things/:id', 200)} 2`);
    expect(text).toContain(`${line('http_request_duration_seconds_count', '/things/:id', 200)} 2`);
    expect(text).toContain(`${line('http_requests_total', '/live', 200)} 1`);
    expect(text).not.toContain(line('http_request_duration_seconds_count', '/live', 200));
    expect(text).toContain(`${line('http_requests_total', 'unknown', 404)} 1`);
    expect(text).toMatch(/^http_active_connections\{service="measured"\} [1-9]/m);
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      const response = await fetch(`${address}/metrics`, { headers: { [header]: '198.51.100.1' } });
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('http_requests_total');
    }
  } finally {
    await app.close();
  }
});
