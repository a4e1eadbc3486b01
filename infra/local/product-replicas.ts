import { domains } from './domains.ts';
import { environmentVariable, type ServiceProcess, superviseService } from './product-processes.ts';
import type { Product } from './product-together.ts';
import { type NginxOptions, startNginx } from './services/nginx.ts';
import { freeTcpPorts } from './services/ports.ts';

type Environment = Readonly<Record<string, Record<string, string | undefined>>>;

/** A product of which each part is there several times, behind nginx. */
export interface ProductOfReplicas extends Product {
  /** One of each, as often as it is there: the first has `wallet-1`, `auth-1` …, or `mint-1` alone where that is the whole product. */
  readonly rounds: readonly (readonly ServiceProcess[])[];
  /** Each gateway's own address. */
  readonly gateways: readonly string[];
}

export interface ReplicasOptions {
  /** Each service's environment, by name, as the first replica has it. */
  readonly environment: Environment;
  readonly replicas: number;
  /** `apart` runs a process a service and replica, as Kubernetes does; `together` the whole product in each of so many processes. */
  readonly processes: 'apart' | 'together';
  /** Where nginx writes. */
  readonly dataFolder: string;
  /** Where nginx listens; a free port unless told. */
  readonly port?: number;
  readonly report: (line: string) => void;
}

/**
 * How long a process goes on answering once it is told to stop: more than the two seconds for which nginx leaves a gateway alone that it found
 * away, for by then the one restarted before must be asked again, and more than the four for which anybody keeps an idle connection.
 */
const drainDelayMs = 5_000;
/** How many processes start at a time: more would keep each other, and what runs, waiting. */
const atOnce = 3;
/** One machine is all the clients. */
const edgeSettings: NginxOptions['settings'] = { MINT_EDGE_RATE: '10000r/s', MINT_EDGE_GUARDED_RATE: '1000r/s' };

/** Starts so many of everything, and nginx in front. What it throws leaves nothing running. */
export async function startReplicas(options: ReplicasOptions): Promise<ProductOfReplicas> {
  const { replicas, processes: how, report, dataFolder } = options;
  const stack = new AsyncDisposableStack();
  try {
    const environments = await replicaEnvironments(options);
    const rounds = environments.map((environment, index) => {
      const names = how === 'apart' ? Object.keys(environment) : ['mint'];
      return names.map((name) => replicaOf(name, index + 1, environment));
    });
    const started: ServiceProcess[] = [];
    stack.defer(async () => void (await Promise.all(started.map((process) => process.stop()))));
    for (const some of rounds.flatMap((round) => chunksOf(round, atOnce))) {
      const begun = some.map(({ name, script, env }) => superviseService(name, script, env, report));
      started.push(...begun);
      await Promise.all(begun.map((process) => process.ready()));
    }
    const gateways = environments.map(({ gateway }) => `http://127.0.0.1:${gateway?.PORT}`);
    const [port = 0] = options.port === undefined ? await freeTcpPorts(1) : [options.port];
    const nginx = await startNginx({ dataFolder, port, gateways, settings: edgeSettings, report });
    stack.defer(() => nginx.stop());
    report(`${replicas} of everything stand behind ${nginx.url}`);
    return {
      url: nginx.url,
      gateways,
      rounds: rounds.map((round) => round.map(({ name }) => started.find((process) => process.name === name) as ServiceProcess)),
      stop: () => stack.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

/** Stops and starts each process as a rolling update does: never two of one service, and of several services some at a time. */
export async function restartAll({ rounds }: Pick<ProductOfReplicas, 'rounds'>): Promise<void> {
  for (const some of rounds.flatMap((round) => chunksOf(round, atOnce)))
    await Promise.all(some.map((process) => process.restart()));
}

/** Each replica's environment: ports of its own, and every peer in all of its replicas. */
async function replicaEnvironments({ environment, replicas, processes }: ReplicasOptions): Promise<readonly Environment[]> {
  const names = Object.keys(environment).filter((name) => environment[name]?.PORT !== undefined);
  const rounds = Array.from({ length: replicas }, (_, index) => index);
  const ports = await freeTcpPorts(2 * names.length * replicas);
  const places = rounds.map((round) =>
    Object.fromEntries(
      names.map((name) => {
        const { PORT, RPC_PORT } = environment[name] ?? {};
        const [http, rpc] = [ports.pop(), ports.pop()];
        return [name, round === 0 ? { http: PORT, rpc: RPC_PORT } : { http: `${http}`, rpc: `${rpc}` }];
      }),
    ),
  );
  const every = (name: string, door: 'http' | 'rpc') =>
    places.map((place) => `http://127.0.0.1:${place[name]?.[door]}`).join(',');
  return rounds.map((round) =>
    Object.fromEntries(
      names.map((name) => {
        const own = environment[name] ?? {};
        const peers = Object.keys(own).flatMap((variable) => {
          const [, peer, isRpc] = /^([A-Z]+?)(_RPC)?_URL$/.exec(variable) ?? [];
          const domain = domains.find((each) => each.name.toUpperCase() === peer);
          return domain === undefined ? [] : [[variable, every(domain.name, isRpc ? 'rpc' : 'http')]];
        });
        return [
          name,
          {
            ...own,
            ...Object.fromEntries(peers),
            PORT: places[round]?.[name]?.http,
            ...(own.RPC_PORT !== undefined && { RPC_PORT: places[round]?.[name]?.rpc }),
            JWKS_URL: `http://127.0.0.1:${places[round]?.auth?.http}/.well-known/jwks.json`,
            TRUST_PROXY: '127.0.0.1',
            // Of a whole product the gateway alone has callers outside.
            ...((processes === 'apart' || name === 'gateway') && { DRAIN_DELAY_MS: String(drainDelayMs) }),
          },
        ];
      }),
    ),
  );
}

/** What one process is started with. */
function replicaOf(service: string, number: number, environment: Environment) {
  const name = `${service}-${number}`;
  if (service === 'gateway') return { name, script: 'gateway/main.ts', env: environment.gateway ?? {} };
  if (service !== 'mint') return { name, script: `subgraphs/${service}/main.ts`, env: environment[service] ?? {} };
  const env = {
    ...process.env,
    PORT: environment.gateway?.PORT,
    OTEL_SERVICE_NAME: 'mint',
    [environmentVariable]: JSON.stringify(environment),
  };
  return { name, script: 'infra/local/product-main.ts', env };
}

function chunksOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
