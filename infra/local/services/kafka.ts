import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kafka, logLevel } from 'kafkajs';
import { type Child, startChild } from './child.ts';
import { kafkaJars } from './kafka-jars.ts';
import { ServiceError, type ServiceSetting, secondsSince, untilHealthy } from './service.ts';

const OLDEST_JAVA = 17;
const NEED_JAVA = `Kafka needs Java ${OLDEST_JAVA} or later on PATH: install it (Debian or Ubuntu: sudo apt-get install openjdk-17-jre-headless; macOS: brew install openjdk), or set KAFKA_BROKERS to a cluster that runs.`;

// Small and quick to begin: a development broker holds little, and two cores have other work.
const JVM = [
  '-Xms128m',
  '-Xmx320m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:ReservedCodeCacheSize=64m',
  '-XX:MaxDirectMemorySize=64m',
  '-Xshare:auto',
  '-Djava.awt.headless=true',
  `-Dlog4j2.configurationFile=${fileURLToPath(new URL('../../kafka/log4j2.properties', import.meta.url))}`,
];

/** A second way in, for those who can say who they are. */
export interface SecuredListener {
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

/**
 * Starts Apache Kafka in KRaft mode, one node that is broker and controller.
 *
 * @param setting `secured` opens a listener that asks for a name and a password (SASL PLAIN).
 */
export async function startKafka(
  setting: ServiceSetting & { port: number; controllerPort: number; secured?: SecuredListener },
): Promise<{ brokers: string[]; stop: Child['stop'] }> {
  assertJava(setting.env);
  const { version, files } = await kafkaJars(setting);
  setting.signal.throwIfAborted();
  const startedAt = performance.now();
  const folder = join(setting.dataFolder, 'kafka');
  const logs = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  const properties = join(folder, 'server.properties');
  writeFileSync(properties, serverProperties(setting, logs));
  const classPath = files.join(delimiter);
  if (!existsSync(join(logs, 'meta.properties'))) await format(classPath, properties, logs, setting);

  const child = startChild({
    name: 'Kafka',
    slug: 'kafka',
    dataFolder: setting.dataFolder,
    command: 'java',
    args: [...JVM, '-cp', classPath, 'kafka.Kafka', properties],
    env: setting.env,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 20_000,
  });
  const brokers = [`127.0.0.1:${setting.port}`];
  try {
    await untilHealthy(
      'Kafka',
      async () => {
        child.assertRunning();
        await describeCluster(brokers);
      },
      { timeoutMs: 60_000, signal: setting.signal, everyMs: 100 },
    );
    child.assertRunning();
  } catch (error) {
    await child.stop();
    throw error;
  }
  child.watch(setting.report);
  setting.report(`Kafka ${version} is ready on ${brokers[0]} (${secondsSince(startedAt)})`);
  return { brokers, stop: child.stop };
}

/** Throws what the cluster said, or that it has no controller or no broker yet. */
export async function describeCluster(brokers: readonly string[]): Promise<void> {
  const kafka = new Kafka({
    brokers: [...brokers],
    clientId: 'mint-local',
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1000,
    requestTimeout: 2000,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    if (cluster.controller === null || cluster.brokers.length === 0) throw new Error('the cluster has no leader yet');
  } finally {
    await admin.disconnect();
  }
}

function assertJava(env: Record<string, string | undefined>): void {
  const answer = spawnSync('java', ['-version'], { encoding: 'utf8', env });
  if (answer.status !== 0) throw new ServiceError(NEED_JAVA);
  // 'openjdk version "17.0.15" …'; Java 8 says "1.8.0".
  const found = /version "(\d+)/.exec(answer.stderr)?.[1];
  if (found !== undefined && Number(found) < OLDEST_JAVA)
    throw new ServiceError(`${NEED_JAVA} The one on PATH is ${found === '1' ? '8' : found}.`);
}

/** Gives an empty folder its cluster's identity. */
async function format(classPath: string, properties: string, logs: string, setting: ServiceSetting): Promise<void> {
  rmSync(logs, { recursive: true, force: true });
  setting.report('Kafka: preparing its data folder');
  const clusterId = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const tool = spawn(
    'java',
    [...JVM, '-cp', classPath, 'kafka.tools.StorageTool', 'format', '--cluster-id', clusterId, '--config', properties],
    { env: setting.env, stdio: ['ignore', 'pipe', 'pipe'], signal: setting.signal },
  );
  let said = '';
  tool.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  tool.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    tool.once('error', reject);
    tool.once('close', resolve);
  });
  if (code === 0) return;
  rmSync(logs, { recursive: true, force: true });
  throw new ServiceError(`Kafka could not prepare its data folder: ${said.trim().split('\n').at(-1)}`);
}

function serverProperties(ports: { port: number; controllerPort: number; secured?: SecuredListener }, logs: string): string {
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${ports.controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${ports.port},CONTROLLER://127.0.0.1:${ports.controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${ports.port}`,
    'inter.broker.listener.name': 'PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': logs,
    'auto.create.topics.enable': false,
    'num.partitions': 3,
    'default.replication.factor': 1,
    'min.insync.replicas': 1,
    // Kafka's own topics have 50 partitions each unless told: most of a small node's memory and start.
    'offsets.topic.num.partitions': 3,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 3,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // A lone member needn't wait for others.
    'group.initial.rebalance.delay.ms': 0,
    // A broker that was killed may come back this soon: its old registration must lapse first (9 s unless told).
    'broker.session.timeout.ms': 6000,
    'broker.heartbeat.interval.ms': 1000,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'background.threads': 2,
    'num.recovery.threads.per.data.dir': 1,
    'queued.max.requests': 100,
    'socket.request.max.bytes': 10_485_760,
    'log.cleaner.threads': 1,
    'log.cleaner.dedupe.buffer.size': 4_194_304,
    'log.cleaner.io.buffer.size': 65_536,
    'log.segment.bytes': 33_554_432,
    'log.index.size.max.bytes': 1_048_576,
    'metadata.log.segment.bytes': 8_388_608,
    'log.retention.hours': 48,
    ...(ports.secured ? securedProperties(ports.port, ports.controllerPort, ports.secured) : {}),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function securedProperties(port: number, controllerPort: number, { port: secured, username, password }: SecuredListener) {
  const listeners = `PLAINTEXT://127.0.0.1:${port},SASL://127.0.0.1:${secured}`;
  return {
    listeners: `${listeners},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': listeners,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,SASL:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT',
    'listener.name.sasl.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.sasl.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required user_${username}="${password}";`,
  };
}
