import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Child, endStaleChild } from './child.ts';
import { givenBy } from './given.ts';
import { startKafka } from './kafka.ts';
import { lock } from './lock.ts';
import { startMail } from './mail.ts';
import { assertPortsFree, fixedPorts, freePorts, type ServicePorts } from './ports.ts';
import { endStalePostgres, startPostgres } from './postgres.ts';
import { elsewhere } from './postgres-home.ts';
import { startRedis } from './redis.ts';
import { startS3 } from './s3.ts';
import {
  type Report,
  reasonOf,
  type ServiceAddresses,
  ServiceError,
  type ServiceName,
  type ServiceSetting,
  serviceNames,
} from './service.ts';

/** How one service is ended while the others run on: in good order, or with no time for anything, as when power fails. */
export type Halt = 'orderly' | 'crash';

/** The services that run, and their end. */
export interface Services extends ServiceAddresses {
  /** Ends one that was started here, until `resume`. For tests of what the product does without it. */
  halt(name: ServiceName, how?: Halt): Promise<void>;
  /** Starts one again that was halted, on its port and its data, and waits until it answers. Throws a ServiceError. */
  resume(name: ServiceName): Promise<void>;
  /** Ends what was started here, in order: mail, S3, Kafka, Redis, PostgreSQL. Safe to call again. */
  stop(): Promise<void>;
}

/** What `startServices` is told. */
export interface StartOptions {
  /** Everything the services write lies below it. */
  dataFolder: string;
  /** 'fixed': the usual ports, changed by MINT_…_PORT; 'free': any that are free. */
  ports: 'fixed' | 'free' | ServicePorts;
  env: Record<string, string | undefined>;
  report: Report;
  postgresMaxConnections?: number;
  /** Kept between data folders; the checkout's .local/downloads unless told. */
  downloadsFolder?: string;
  /** Gives the start up; what had been started is stopped. */
  signal?: AbortSignal;
  /** Only these, for tests that need no more. The others' addresses are then empty. */
  only?: readonly ServiceName[];
}

const PORTS_OF: Record<ServiceName, readonly (keyof ServicePorts)[]> = {
  postgres: ['postgres'],
  redis: ['redis'],
  kafka: ['kafka', 'kafkaController'],
  s3: ['s3'],
  mail: ['smtp', 'mailWeb'],
};
/** What gives a service no time; the others take no signals of their own, as they run in this process. */
const CRASH_SIGNAL: Partial<Record<ServiceName, NodeJS.Signals>> = {
  // Immediate shutdown: nothing is written any more, and the next start recovers from the log. SIGKILL would leave its children alive.
  postgres: 'SIGQUIT',
  redis: 'SIGKILL',
  kafka: 'SIGKILL',
};
const DOWNLOADS = fileURLToPath(new URL('../../../.local/downloads', import.meta.url));

/**
 * Starts the development services that the environment doesn't already give (DATABASE_URL, REDIS_URL, KAFKA_BROKERS, S3_ENDPOINT,
 * SMTP_URL), all at once, and waits until each answers. Throws a ServiceError with one line that says what to do, and then leaves
 * nothing of its own running.
 */
export async function startServices(options: StartOptions): Promise<Services> {
  const { env, report, dataFolder } = options;
  mkdirSync(dataFolder, { recursive: true });
  const unlock = lock(dataFolder);
  const giveUp = new AbortController();
  const signal = AbortSignal.any([giveUp.signal, ...(options.signal ? [options.signal] : [])]);
  const stops = new Map<ServiceName, Child['stop']>();
  try {
    const given = givenBy(env);
    const wanted = serviceNames.filter((name) => options.only?.includes(name) ?? true);
    const own = wanted.filter((name) => given[name] === undefined);
    await endStale(dataFolder, own, report);
    const ports = await choosePorts(options.ports, env);
    await assertPortsFree(
      ports,
      own.flatMap((name) => PORTS_OF[name]),
    );
    const services: ServiceAddresses = {
      databaseUrl: '',
      redisUrl: '',
      kafkaBrokers: [],
      s3: { endpoint: '', accessKey: '', secretKey: '' },
      smtpUrl: '',
      mailWebUrl: undefined,
    };
    const setting = { dataFolder, downloadsFolder: options.downloadsFolder ?? DOWNLOADS, env, report, signal };
    const starts = startsOf(setting, ports, options, services);
    const outcomes = await Promise.allSettled(
      wanted.map(async (name) => {
        try {
          const use = given[name];
          if (use === undefined) stops.set(name, await starts[name]());
          else await use(services, report);
        } catch (error) {
          giveUp.abort(error);
          throw error;
        }
      }),
    );
    if (outcomes.some((outcome) => outcome.status === 'rejected')) throw signal.reason;
    let stopped: Promise<void> | null = null;
    return {
      ...services,
      async halt(name, how = 'orderly') {
        const stop = stops.get(name);
        if (stop === undefined) throw new ServiceError(`${name} does not run here`);
        stops.delete(name);
        await stop(how === 'crash' ? CRASH_SIGNAL[name] : undefined);
      },
      async resume(name) {
        if (stops.has(name) || !own.includes(name)) throw new ServiceError(`${name} was not halted`);
        stops.set(name, await starts[name]());
      },
      stop() {
        stopped ??= stopAll(stops).finally(unlock);
        return stopped;
      },
    };
  } catch (error) {
    await stopAll(stops);
    unlock();
    if (options.signal?.aborted) throw new ServiceError('The start was given up; nothing was left running.');
    throw error instanceof ServiceError ? error : new ServiceError(reasonOf(error), { cause: error });
  }
}

/** Deletes a data folder and what had to live elsewhere (see postgres-home.ts). Only when nothing runs from it. */
export function removeData(dataFolder: string): void {
  for (const folder of [elsewhere(dataFolder), dataFolder]) rmSync(folder, { recursive: true, force: true });
}

function startsOf(
  setting: ServiceSetting,
  ports: ServicePorts,
  options: StartOptions,
  services: ServiceAddresses,
): Record<ServiceName, () => Promise<Child['stop']>> {
  return {
    async postgres() {
      const maxConnections = options.postgresMaxConnections ?? 200;
      const { databaseUrl, stop } = await startPostgres({ ...setting, port: ports.postgres, maxConnections });
      services.databaseUrl = databaseUrl;
      return stop;
    },
    async redis() {
      const { redisUrl, stop } = await startRedis({ ...setting, port: ports.redis });
      services.redisUrl = redisUrl;
      return stop;
    },
    async kafka() {
      const { brokers, stop } = await startKafka({
        ...setting,
        port: ports.kafka,
        controllerPort: ports.kafkaController,
      });
      services.kafkaBrokers = brokers;
      return stop;
    },
    async s3() {
      const { access, stop } = await startS3({ ...setting, port: ports.s3 });
      services.s3 = access;
      return stop;
    },
    async mail() {
      const { smtpUrl, mailWebUrl, stop } = await startMail({
        ...setting,
        smtpPort: ports.smtp,
        webPort: ports.mailWeb,
      });
      services.smtpUrl = smtpUrl;
      services.mailWebUrl = mailWebUrl;
      return stop;
    },
  };
}

async function choosePorts(ports: StartOptions['ports'], env: StartOptions['env']): Promise<ServicePorts> {
  if (ports === 'fixed') return fixedPorts(env);
  return ports === 'free' ? await freePorts() : ports;
}

/** Ends, by their records, the services of a run that was killed. */
async function endStale(dataFolder: string, own: readonly ServiceName[], report: Report): Promise<void> {
  const ended = await Promise.all(serviceNames.map((name) => endStaleChild(dataFolder, name)));
  // A server whose record is gone still has PostgreSQL's own lock file.
  if (own.includes('postgres')) ended.push(await endStalePostgres(dataFolder));
  const names = [...new Set(ended.filter((name) => name !== null))];
  if (names.length > 0) report(`Stopped what an earlier run had left running: ${names.join(', ')}`);
}

async function stopAll(stops: Map<ServiceName, Child['stop']>): Promise<void> {
  for (const name of serviceNames.toReversed()) await stops.get(name)?.();
  stops.clear();
}
