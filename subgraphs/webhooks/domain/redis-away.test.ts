import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTcpProxy, type TcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReceiver, type Receiver } from '../test/receiver.ts';
import { needed, openWorld, type World } from '../test/world.ts';

let proxy: TcpProxy;
let world: World;
let receiver: Receiver;
beforeAll(async () => {
  proxy = await startTcpProxy(needed('REDIS_URL'));
  world = await openWorld({}, `redis://${proxy.host}:${proxy.port}`);
  receiver = await openReceiver();
});
afterAll(async () => {
  await proxy?.restore();
  await world?.close();
  await receiver?.close();
  await proxy?.stop();
});

test('what is heard while Redis is away is owed, and comes when it is back', async () => {
  const { endpoint, ownerId } = await world.endpoint(receiver.url);
  const statuses = async () => (await world.log(endpoint)).map(({ status }) => status);
  world.start();
  await world.completed(ownerId);
  await eventually(async () => expect(await statuses()).toEqual(['DELIVERED']));
  await proxy.cut();
  await world.completed(ownerId);
  await world.completed(ownerId);
  expect(await statuses()).toEqual(['PENDING', 'PENDING', 'DELIVERED']);
  await proxy.restore();
  await eventually(async () => expect(await statuses()).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']), { timeoutMs: 25_000 });
  expect(receiver.received).toHaveLength(3);
});
