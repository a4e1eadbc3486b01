import { context, trace } from '@opentelemetry/api';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contextFromTraceparent, currentTraceparent } from '../telemetry/trace-context.ts';
import { createTestIdentities } from '../testing/identities.ts';
import { createRpcClient } from './client.ts';
import { defineRpcRoutes, type RpcServer, serveRpc } from './server.ts';
import { EchoService } from './test-fixture/__generated__/echo_pb.ts';
import { httpTransport } from './transport.ts';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const TRACEPARENT = `00-${TRACE_ID}-b7ad6b7169203331-01`;

const exporter = new InMemorySpanExporter();
const sdk = new NodeSDK({
  spanProcessors: [new SimpleSpanProcessor({ exporter })],
  metricReaders: [],
  logRecordProcessors: [],
  instrumentations: [],
});
const { identity } = createTestIdentities();
const answer = () => ({ text: currentTraceparent() ?? 'none' });
const routes = defineRpcRoutes({
  register: (router) => router.service(EchoService, { read: answer, write: answer }),
  callers: { read: ['transactions'], write: ['gateway'] },
  identity: identity('wallet'),
  log: pino({ level: 'silent' }),
});
let server: RpcServer;
beforeAll(async () => {
  sdk.start();
  server = await serveRpc({ host: '127.0.0.1', port: 0, routes });
});
afterAll(async () => {
  await server.stop();
  await sdk.shutdown();
});
beforeEach(() => exporter.reset());

test.each(['over HTTP/2', 'within the process'])('a call %s is a span at both ends of its caller’s trace', async (way) => {
  const transport = way === 'over HTTP/2' ? httpTransport(server.url) : routes.transport();
  const client = createRpcClient(EchoService, { transport, from: identity('transactions'), audience: 'wallet' });
  const { text } = await context.with(contextFromTraceparent(TRACEPARENT), () => client.read({}));
  const [served, called] = exporter.getFinishedSpans();
  expect(text).toBe(`00-${TRACE_ID}-${served?.spanContext().spanId}-01`);
  expect(served?.parentSpanContext?.spanId).toBe(called?.spanContext().spanId);
  expect(called?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  expect(served?.attributes).toMatchObject({ 'rpc.method': `${EchoService.typeName}/Read` });

  exporter.reset();
  await context.with(contextFromTraceparent(TRACEPARENT), () => client.write({})).catch(() => {});
  expect(exporter.getFinishedSpans().map((span) => span.attributes['rpc.response.status_code'])).toEqual([
    'permission_denied',
    'permission_denied',
  ]);
  expect(trace.getActiveSpan()).toBeUndefined();
});
