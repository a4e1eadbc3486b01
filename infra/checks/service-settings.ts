import { ConfigError, readConfig } from '@mint/platform/config/config.ts';
import { peerRpcUrl, platformSchema, readSubgraphConfig } from '@mint/platform/graphql/subgraph-config.ts';
import { z } from 'zod';
import { gatewayConfig, subgraphUrls } from '../../gateway/config.ts';
import { domains } from '../local/domains.ts';

/** Settings by name, as of a process's environment. */
type Env = Readonly<Record<string, string>>;

/** What every process may be told of its traces (platform/telemetry/register.ts). */
const telemetry = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_SERVICE_NAME', 'OTEL_TRACES_SAMPLER', 'OTEL_TRACES_SAMPLER_ARG'];

/**
 * What is wrong with an environment that a service is to be started with, by the very code that will read it: a setting that is missing or can't be, and one
 * that nothing reads.
 */
export async function settingFaults(service: string, env: Env): Promise<string[]> {
  if (service === 'web') {
    return [
      ...unknown(env, ['NODE_ENV', 'PORT', 'OBJECT_STORE_ORIGIN']),
      ...faultsOf(() => z.url().parse(env.OBJECT_STORE_ORIGIN)),
    ];
  }
  if (service === 'gateway') {
    const addresses = domains.map(({ name }) => `${name.toUpperCase()}_URL`);
    return [
      ...unknown(env, [...Object.keys(gatewayConfig.shape), ...telemetry, ...addresses, 'AUTH_RPC_URL']),
      ...faultsOf(() => readConfig(gatewayConfig, env)),
      ...faultsOf(() => peerRpcUrl('auth', env)),
      ...domains.flatMap(({ name }) => faultsOf(() => subgraphUrls(env, name))),
    ];
  }
  const domain = domains.find(({ name }) => name === service);
  if (domain === undefined) return [`no such service: ${service}`];
  const { configSchema } = (await import(`../../subgraphs/${service}/config.ts`)) as { configSchema: z.ZodObject };
  const peers = domain.peers.map((peer) => `${peer.toUpperCase()}_RPC_URL`);
  return [
    ...unknown(env, [...Object.keys(platformSchema.shape), ...Object.keys(configSchema.shape), ...telemetry, ...peers]),
    ...faultsOf(() => readSubgraphConfig(configSchema, env, { listen: true, isIssuer: service === 'auth', servesRpc: true })),
    ...domain.peers.flatMap((peer) => faultsOf(() => peerRpcUrl(peer, env))),
  ];
}

const unknown = (env: Env, known: readonly string[]) =>
  Object.keys(env)
    .filter((name) => !known.includes(name))
    .map((name) => `${name} is read by nobody`);

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.faults : [String(error)];
  }
}
