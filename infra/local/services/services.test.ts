import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '@mint/platform/testing/eventually.ts';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePorts, PORTS, type ServicePorts } from './ports.ts';
import { selectVersion } from './postgres.ts';
import { isAlive, type ProcessIdentity } from './processes.ts';
import { pingRedis } from './redis.ts';
import type { ServiceName } from './service.ts';
import { removeData, type Services, startServices } from './services.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
// What the machine gives, without the addresses of the services that run for the tests.
const machine = { PATH: process.env.PATH, HOME: process.env.HOME };

let dataFolder: string;
let said: string[];
const running: { stop(): Promise<void> }[] = [];

beforeEach(() => {
  mkdirSync(join(checkout, '.local'), { recursive: true });
  dataFolder = mkdtempSync(join(checkout, '.local/test-'));
  said = [];
});
afterEach(async () => {
  for (const service of running.splice(0).toReversed()) await service.stop();
  removeData(dataFolder);
});

async function start(
  only: ServiceName[],
  more: { ports?: ServicePorts; env?: Record<string, string | undefined> },
): Promise<Services> {
  const services = await startServices({
    dataFolder,
    ports: more.ports ?? 'free',
    env: more.env ?? machine,
    report: (line) => said.push(line),
    only,
  });
  running.push(services);
  return services;
}

async function occupy(port: number): Promise<void> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  running.push({ stop: () => new Promise((resolve) => server.close(() => resolve())) });
}

const recordedServices = (): string[] => readdirSync(join(dataFolder, 'run')).filter((name) => name !== 'supervisor.json');

describe('starting the services', () => {
  test('answers at their addresses until stopped, and leaves nothing behind', async () => {
    const services = await start(['postgres', 'redis'], {});
    expect(await selectVersion(services.databaseUrl)).toMatch(/^18\./);
    await pingRedis(services.redisUrl);
    await services.stop();
    await expect(pingRedis(services.redisUrl)).rejects.toThrow();
    expect(recordedServices()).toEqual([]);
  });

  test.each(['orderly', 'crash'] as const)('goes on with its data when one was halted (%s) and resumed', async (how) => {
    const services = await start(['postgres'], {});
    const sql = postgres(services.databaseUrl, { max: 1, onnotice: () => {} });
    running.push({ stop: () => sql.end() });
    await sql`create table kept (amount int)`;
    await sql`insert into kept values (7)`;
    await services.halt('postgres', how);
    await expect(selectVersion(services.databaseUrl)).rejects.toThrow();
    await services.resume('postgres');
    expect(await sql`select amount from kept`).toEqual([{ amount: 7 }]);
    await expect(services.resume('postgres')).rejects.toThrow('postgres was not halted');
    await expect(services.halt('redis')).rejects.toThrow('redis does not run here');
  });

  test('refuses with one line when a port is taken, and starts nothing', async () => {
    const ports = await freePorts();
    await occupy(ports.redis);
    await expect(start(['postgres', 'redis'], { ports })).rejects.toThrow(
      new RegExp(`^Port ${ports.redis} \\(Redis\\) on 127\\.0\\.0\\.1 is taken .*${PORTS.redis.variable}=.*$`),
    );
    expect(recordedServices()).toEqual([]);
    expect(said).toEqual([]);
  });

  test('refuses with one line when there is no Java, and stops what had begun', async () => {
    const env = { ...machine, PATH: join(dataFolder, 'nowhere') };
    await expect(start(['kafka', 's3'], { env })).rejects.toThrow(/^Kafka needs Java 17 or later on PATH: .*KAFKA_BROKERS.*$/);
    expect(recordedServices()).toEqual([]);
  });

  test('refuses a second run from the same folder', async () => {
    await start(['redis'], {});
    await expect(start(['redis'], {})).rejects.toThrow(`process ${process.pid}`);
  });

  test('uses the services that the environment gives', async () => {
    const { TEST_DATABASE_URL, REDIS_URL, KAFKA_BROKERS } = process.env;
    const env = { ...machine, DATABASE_URL: TEST_DATABASE_URL, REDIS_URL, KAFKA_BROKERS };
    const services = await start(['postgres', 'redis', 'kafka'], { env });
    expect(services).toMatchObject({
      databaseUrl: TEST_DATABASE_URL,
      redisUrl: REDIS_URL,
      kafkaBrokers: KAFKA_BROKERS?.split(','),
    });
    expect(recordedServices()).toEqual([]);
  });

  test('says which variable names a service that does not answer', async () => {
    const ports = await freePorts();
    const env = { ...machine, REDIS_URL: `redis://127.0.0.1:${ports.redis}` };
    await expect(start(['redis'], { env })).rejects.toThrow(/^REDIS_URL is set, but Redis there does not answer/);
  });
});

describe.runIf(process.platform === 'linux')('a run that was killed', () => {
  let ports: ServicePorts;
  let killed: ChildProcess;
  let services: ProcessIdentity[];

  async function runAlone(only: ServiceName[]): Promise<void> {
    ports = await freePorts();
    killed = spawn(process.execPath, [join(checkout, 'infra/local/services/run.ts')], {
      env: {
        ...machine,
        MINT_DATA_FOLDER: dataFolder,
        MINT_SERVICES: only.join(','),
        MINT_POSTGRES_PORT: String(ports.postgres),
        MINT_REDIS_PORT: String(ports.redis),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    killed.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    await eventually(() => expect(output).toContain('Everything is ready'), { timeoutMs: 30_000 });
    services = recordedServices().map(
      (name) => (JSON.parse(readFileSync(join(dataFolder, 'run', name), 'utf8')) as { identity: ProcessIdentity }).identity,
    );
    expect(services.map(isAlive)).toEqual(only.map(() => true));
  }

  test('takes its services with it', async () => {
    await runAlone(['redis']);
    killed.kill('SIGKILL');
    await eventually(() => expect(services.map(isAlive)).toEqual([false]));
  });

  test('is cleaned up by the next start when its services outlived it', async () => {
    await runAlone(['postgres', 'redis']);
    for (const guard of guardsOf(killed.pid ?? 0)) process.kill(guard, 'SIGKILL');
    const ended = new Promise((resolve) => killed.once('exit', resolve));
    killed.kill('SIGKILL');
    await ended;
    expect(services.map(isAlive)).toEqual([true, true]);

    const next = await start(['postgres', 'redis'], { ports });
    expect(said[0]).toBe('Stopped what an earlier run had left running: PostgreSQL, Redis');
    expect(services.map(isAlive)).toEqual([false, false]);
    expect(await selectVersion(next.databaseUrl)).toMatch(/^18\./);
  });
});

/** The shells that wait to end the services when the process dies. */
function guardsOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('read -r line'));
}
