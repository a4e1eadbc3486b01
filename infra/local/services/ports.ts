import { createServer } from 'node:net';
import { ServiceError } from './service.ts';

/** The ports of the development services, all on 127.0.0.1. */
export interface ServicePorts {
  postgres: number;
  redis: number;
  kafka: number;
  kafkaController: number;
  s3: number;
  smtp: number;
  mailWeb: number;
}

/** Each port's usual number, the variable that changes it, and whose it is. None is among those that systems give to outgoing connections. */
export const PORTS: Record<keyof ServicePorts, { port: number; variable: string; owner: string }> = {
  postgres: { port: 25432, variable: 'MINT_POSTGRES_PORT', owner: 'PostgreSQL' },
  redis: { port: 26379, variable: 'MINT_REDIS_PORT', owner: 'Redis' },
  kafka: { port: 29092, variable: 'MINT_KAFKA_PORT', owner: 'Kafka' },
  kafkaController: { port: 29093, variable: 'MINT_KAFKA_CONTROLLER_PORT', owner: 'the Kafka controller' },
  s3: { port: 9000, variable: 'MINT_S3_PORT', owner: 'the S3 server' },
  smtp: { port: 1025, variable: 'MINT_SMTP_PORT', owner: 'the mail catcher (SMTP)' },
  mailWeb: { port: 8025, variable: 'MINT_MAIL_WEB_PORT', owner: "the mail catcher's web page" },
};

const NAMES = Object.keys(PORTS) as (keyof ServicePorts)[];

/** The usual ports, each changed by its environment variable. Throws a ServiceError on one that is no port. */
export function fixedPorts(env: Record<string, string | undefined>): ServicePorts {
  const portOf = (name: keyof ServicePorts): number => {
    const { port, variable } = PORTS[name];
    const given = env[variable];
    if (given === undefined || given === '') return port;
    const number = Number(given);
    if (!Number.isInteger(number) || number < 1 || number > 65_535)
      throw new ServiceError(`${variable} must be a port between 1 and 65535`);
    return number;
  };
  return Object.fromEntries(NAMES.map((name) => [name, portOf(name)])) as unknown as ServicePorts;
}

/** Below the ports that Linux, macOS and Windows give to outgoing connections. */
const FREE_PORTS = { from: 15_000, to: 32_000 };

/**
 * That many ports that nothing listens on just now, no two the same. What listens on one may stop and start again: nobody's outgoing
 * connection takes it meanwhile, and a client that looks for it cannot come to be connected with itself.
 */
export async function freeTcpPorts(count: number): Promise<number[]> {
  // All held at once, so that no two are the same.
  const held: Awaited<ReturnType<typeof listen>>[] = [];
  try {
    for (let failures = 0; held.length < count; ) {
      const port = FREE_PORTS.from + Math.floor(Math.random() * (FREE_PORTS.to - FREE_PORTS.from));
      try {
        held.push(await listen(port));
      } catch (error) {
        failures += 1;
        if (failures > 1_000) throw error;
      }
    }
    return held.map((server) => server.port);
  } finally {
    await Promise.all(held.map((server) => server.close()));
  }
}

/** Ports that nothing listens on just now, for a run beside others. */
export async function freePorts(): Promise<ServicePorts> {
  const free = await freeTcpPorts(NAMES.length);
  return Object.fromEntries(NAMES.map((name, index) => [name, free[index]])) as unknown as ServicePorts;
}

/** Throws a ServiceError that names every one of the ports that something else listens on, and how to change it. */
export async function assertPortsFree(ports: ServicePorts, needed: readonly (keyof ServicePorts)[]): Promise<void> {
  await assertFree(needed.map((name) => ({ ...PORTS[name], port: ports[name] })));
}

/**
 * The same for the product's own ports, so that nothing is started for a product that could not listen.
 * Each is changed by GATEWAY_PORT, AUTH_PORT, AUTH_RPC_PORT and so on.
 */
export async function assertProductPortsFree(ports: {
  readonly gateway: number;
  readonly web?: number;
  readonly http: Readonly<Record<string, number>>;
  readonly rpc: Readonly<Record<string, number>>;
}): Promise<void> {
  const ofDomains = (numbers: Readonly<Record<string, number>>, suffix: string, what: string): Claim[] =>
    Object.entries(numbers).map(([name, port]) => ({ port, variable: name.toUpperCase() + suffix, owner: name + what }));
  await assertFree([
    { port: ports.gateway, variable: 'GATEWAY_PORT', owner: 'the gateway' },
    ...(ports.web === undefined ? [] : [{ port: ports.web, variable: 'WEB_PORT', owner: 'the web app' }]),
    ...ofDomains(ports.http, '_PORT', ''),
    ...ofDomains(ports.rpc, '_RPC_PORT', ', internal'),
  ]);
}

/** A port, the variable that changes it, and whose it is to be. */
interface Claim {
  port: number;
  variable: string;
  owner: string;
}

async function assertFree(claims: readonly Claim[]): Promise<void> {
  const taken: Claim[] = [];
  for (const claim of claims) {
    const server = await listen(claim.port).catch(() => null);
    if (server === null) taken.push(claim);
    else await server.close();
  }
  if (taken.length === 0) return;
  const list = taken.map(({ port, owner }) => `${port} (${owner})`).join(', ');
  const change = taken.map(({ variable }) => `${variable}=<free port>`).join(' ');
  throw new ServiceError(
    `Port ${list} on 127.0.0.1 is taken by another program: stop it (is Mint running already?), or start with ${change}. Nothing was started.`,
  );
}

async function listen(port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve);
  });
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
