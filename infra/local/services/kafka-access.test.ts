import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTopics } from '@mint/deploy/create-topics.ts';
import { ConfigError, kafkaConfig, readConfig } from '@mint/platform/config/config.ts';
import { kafkaAccess } from '@mint/platform/kafka/access.ts';
import { createKafka } from '@mint/platform/kafka/client.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startKafka } from './kafka.ts';
import { freeTcpPorts } from './ports.ts';

const log = createLogger({ service: 'test', level: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'mint-kafka-'));
const stopping = new AbortController();
let stop: () => Promise<void>;
let brokers: string;

const read = (settings: Record<string, string>) => readConfig(z.object(kafkaConfig), { KAFKA_BROKERS: brokers, ...settings });

beforeAll(async () => {
  const [port = 0, controllerPort = 0, secured = 0] = await freeTcpPorts(3);
  const kafka = await startKafka({
    dataFolder: folder,
    downloadsFolder: fileURLToPath(new URL('../../../.local/downloads', import.meta.url)),
    env: process.env,
    report: () => {},
    signal: stopping.signal,
    port,
    controllerPort,
    secured: { port: secured, username: 'mint', password: 'correct' },
  });
  stop = kafka.stop;
  brokers = `127.0.0.1:${secured}`;
}, 120_000);
afterAll(async () => {
  await stop?.();
  rmSync(folder, { recursive: true, force: true });
});

test('brokers that ask who it is are told, and refuse whoever is not', async () => {
  const known = { KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'mint', KAFKA_SASL_PASSWORD: 'correct' };
  const config = read(known);
  await createTopics({ brokers: config.KAFKA_BROKERS, topics: ['secured'], access: kafkaAccess(config) });
  const admin = createKafka({ brokers: config.KAFKA_BROKERS, clientId: 'test', log, access: kafkaAccess(config) }).admin();
  await admin.connect();
  expect((await admin.listTopics()).toSorted()).toEqual(['secured', 'secured.dlq']);
  await admin.disconnect();

  const stranger = read({ ...known, KAFKA_SASL_PASSWORD: 'wrong' });
  const refused = createKafka({ brokers: stranger.KAFKA_BROKERS, clientId: 'test', log, access: kafkaAccess(stranger) }).admin();
  await expect(refused.connect()).rejects.toThrow('Authentication failed');
});

test('brokers that want TLS are greeted by it', async () => {
  const { promise: greeting, resolve } = Promise.withResolvers<Buffer>();
  const server = createServer(
    (socket) => void socket.on('error', () => {}).once('data', (bytes) => resolve(bytes) ?? socket.destroy()),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const config = read({ KAFKA_BROKERS: `127.0.0.1:${(server.address() as AddressInfo).port}`, KAFKA_TLS: 'true' });
  const admin = createKafka({ brokers: config.KAFKA_BROKERS, clientId: 'test', log, access: kafkaAccess(config) }).admin();
  const failed = admin.connect().catch(() => {});
  // A handshake record of TLS begins with 22.
  expect((await greeting)[0]).toBe(22);
  server.close();
  await failed;
  await admin.disconnect();
});

test('a mechanism without a password is a fault of the settings', () => {
  expect(() => kafkaAccess(read({ KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'mint' }))).toThrow(ConfigError);
});
