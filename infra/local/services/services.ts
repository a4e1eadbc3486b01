import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endStaleChild } from './child.ts';
import { describeCluster, startKafka } from './kafka.ts';
import { greetSmtp, startMail } from './mail.ts';
import { assertPortsFree, fixedPorts, freePorts, type ServicePorts } from './ports.ts';
import { endStalePostgres, selectVersion, startPostgres } from './postgres.ts';
import { identify, isAlive, type ProcessIdentity } from './processes.ts';
import { pingRedis, startRedis } from './redis.ts';
import { askS3, type S3Access, startS3 } from './s3.ts';
import { type Report, reasonOf, ServiceError, type ServiceSetting } from './service.ts';

/** The services that run, whoever started them. */
export interface Services {
  /** The superuser's, or whatever DATABASE_URL gave. */
  databaseUrl: string;
  redisUrl: string;
  kafkaBrokers: string[];
  s3: S3Access;
  smtpUrl: string;
  /** Where caught mail is read; null when SMTP_URL was given without MAIL_WEB_URL. */
  mailWebUrl: string | null;
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

export type ServiceName = 'postgres' | 'redis' | 'kafka' | 's3' | 'mail';

const ORDER: readonly ServiceName[] = ['postgres', 'redis', 'kafka', 's3', 'mail'];
const PORTS_OF: Record<ServiceName, readonly (keyof ServicePorts)[]> = {
  postgres: ['postgres'],
  redis: ['redis'],
  kafka: ['kafka', 'kafkaController'],
  s3: ['s3'],
  mail: ['smtp', 'mailWeb'],
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
  const stops = new Map<ServiceName, () => Promise<void>>();
  try {
    const given = givenBy(env);
    const wanted = ORDER.filter((name) => options.only?.includes(name) ?? true);
    const own = wanted.filter((name) => given[name] === undefined);
    await endStale(dataFolder, report);
    const ports = await choosePorts(options.ports, env);
    await assertPortsFree(
      ports,
      own.flatMap((name) => PORTS_OF[name]),
    );
    const services: Omit<Services, 'stop'> = {
      databaseUrl: '',
      redisUrl: '',
      kafkaBrokers: [],
      s3: { endpoint: '', accessKey: '', secretKey: '' },
      smtpUrl: '',
      mailWebUrl: null,
    };
    const setting = { dataFolder, downloadsFolder: options.downloadsFolder ?? DOWNLOADS, report, signal };
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
      stop() {
        stopped ??= stopAll(stops).finally(unlock);
        return stopped;
      },
    };
  } catch (error) {
    await stopAll(stops);
    unlock();
    throw error instanceof ServiceError || signal.aborted ? error : new ServiceError(reasonOf(error), { cause: error });
  }
}

function startsOf(
  setting: ServiceSetting,
  ports: ServicePorts,
  options: StartOptions,
  services: Omit<Services, 'stop'>,
): Record<ServiceName, () => Promise<() => Promise<void>>> {
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
        env: options.env,
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

type Given = (services: Omit<Services, 'stop'>, report: Report) => Promise<void>;

/** For each service that the environment names: a check that it answers, and its place among the services. */
function givenBy(env: Record<string, string | undefined>): Partial<Record<ServiceName, Given>> {
  const checked =
    (variable: string, what: string, check: () => Promise<unknown>, use: (services: Omit<Services, 'stop'>) => void) =>
    async (services: Omit<Services, 'stop'>, report: Report): Promise<void> => {
      try {
        await check();
      } catch (error) {
        throw new ServiceError(
          `${variable} is set, but ${what} there does not answer (${reasonOf(error)}): start it, or unset ${variable} to have one started here.`,
        );
      }
      use(services);
      report(`${what} is the one that ${variable} names`);
    };
  const { DATABASE_URL, REDIS_URL, KAFKA_BROKERS, S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY, SMTP_URL } = env;
  const given: Partial<Record<ServiceName, Given>> = {};
  if (DATABASE_URL)
    given.postgres = checked(
      'DATABASE_URL',
      'PostgreSQL',
      () => selectVersion(DATABASE_URL),
      (services) => {
        services.databaseUrl = DATABASE_URL;
      },
    );
  if (REDIS_URL)
    given.redis = checked(
      'REDIS_URL',
      'Redis',
      () => pingRedis(REDIS_URL),
      (services) => {
        services.redisUrl = REDIS_URL;
      },
    );
  if (KAFKA_BROKERS) {
    const brokers = KAFKA_BROKERS.split(',')
      .map((broker) => broker.trim())
      .filter((broker) => broker !== '');
    given.kafka = checked(
      'KAFKA_BROKERS',
      'Kafka',
      () => describeCluster(brokers),
      (services) => {
        services.kafkaBrokers = brokers;
      },
    );
  }
  if (S3_ENDPOINT) {
    if (!S3_ACCESS_KEY || !S3_SECRET_KEY) throw new ServiceError('S3_ENDPOINT is set: set S3_ACCESS_KEY and S3_SECRET_KEY too.');
    given.s3 = checked(
      'S3_ENDPOINT',
      'S3',
      () => askS3(S3_ENDPOINT),
      (services) => {
        services.s3 = { endpoint: S3_ENDPOINT, accessKey: S3_ACCESS_KEY, secretKey: S3_SECRET_KEY };
      },
    );
  }
  if (SMTP_URL)
    given.mail = checked(
      'SMTP_URL',
      'Mail',
      () => greetSmtp(SMTP_URL),
      (services) => {
        services.smtpUrl = SMTP_URL;
        services.mailWebUrl = env.MAIL_WEB_URL ?? null;
      },
    );
  return given;
}

async function choosePorts(ports: StartOptions['ports'], env: StartOptions['env']): Promise<ServicePorts> {
  if (ports === 'fixed') return fixedPorts(env);
  return ports === 'free' ? await freePorts() : ports;
}

/** Ends, by their records, the services of a run that was killed. */
async function endStale(dataFolder: string, report: Report): Promise<void> {
  const ended = await Promise.all([endStalePostgres(dataFolder), ...ORDER.map((name) => endStaleChild(dataFolder, name))]);
  const names = [...new Set(ended.filter((name) => name !== null))];
  if (names.length > 0) report(`Stopped what an earlier run had left running: ${names.join(', ')}`);
}

async function stopAll(stops: Map<ServiceName, () => Promise<void>>): Promise<void> {
  for (const name of ORDER.toReversed()) await stops.get(name)?.();
  stops.clear();
}

/** One run for each data folder: throws a ServiceError while another one lives. */
function lock(dataFolder: string): () => void {
  const file = join(dataFolder, 'run', 'supervisor.json');
  mkdirSync(join(dataFolder, 'run'), { recursive: true });
  const take = (): void => writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
  try {
    take();
  } catch {
    const other = readIdentity(file);
    if (other !== null && isAlive(other))
      throw new ServiceError(
        `The services already run from ${dataFolder} (process ${other.pid}): stop that run first (Ctrl-C, or kill ${other.pid}).`,
      );
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
}

function readIdentity(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
