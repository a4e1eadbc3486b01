import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { continueTrace } from '@mint/platform/telemetry/trace-context.ts';
import { startTelemetry, type Telemetry } from '@mint/platform/telemetry/tracing.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReceiver, type Receiver } from './receiver.ts';
import { openWorld, type World } from './world.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';

let world: World;
let receiver: Receiver;
let telemetry: Telemetry;
const collector = createServer((request, response) => request.resume().on('end', () => response.end('{}')));
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo;
  telemetry = await startTelemetry({ service: 'webhooks', endpoint: `http://127.0.0.1:${port}` });
  world = await openWorld();
  receiver = await openReceiver();
});
afterAll(async () => {
  await world?.close();
  await receiver?.close();
  await telemetry?.stop();
  collector.closeAllConnections();
  collector.close();
});

test('a webhook goes out in the trace of what it tells of, however much later', async () => {
  const { ownerId } = await world.endpoint(receiver.url);
  receiver.answer((_, response) => response.writeHead(receiver.received.length < 3 ? 500 : 204).end());
  await continueTrace(`00-${TRACE}-b7ad6b7169203331-01`, 'a transfer', {}, () => world.completed(ownerId));
  world.start();
  await eventually(() => expect(receiver.received).toHaveLength(3));
  for (const { headers } of receiver.received) expect(headers.traceparent).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
});
