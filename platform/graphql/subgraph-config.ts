import { z } from 'zod';
import {
  ConfigError,
  databaseConfig,
  httpUrls,
  kafkaConfig,
  readConfig,
  redisConfig,
  serverConfig,
  serviceIdentityConfig,
  tokenConfig,
} from '../config/config.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What every subgraph reads. */
export const platformSchema = z.object({
  ...serverConfig,
  ...databaseConfig,
  ...kafkaConfig,
  ...redisConfig,
  ...serviceIdentityConfig,
  ...tokenConfig,
  /** Begins the names of topics. */
  KAFKA_TOPIC_PREFIX: z
    .string()
    .regex(/^[a-z0-9.-]{0,60}$/)
    .default(''),
  /** Begins the names of consumer groups. */
  KAFKA_GROUP_PREFIX: z
    .string()
    .regex(/^[a-z0-9.-]{1,60}$/)
    .default('mint'),
});

/** Stands in for the address of keys that the issuer has itself. */
const UNUSED_URL = 'http://unused.invalid';

/** What the platform itself needs to be told to start a subgraph. */
export type PlatformConfig = z.output<typeof platformSchema>;

/** A setting that a subgraph has no use for needs not be given. */
export interface ConfigNeeds {
  readonly listen: boolean;
  readonly isIssuer: boolean;
  readonly servesRpc: boolean;
}

/** Reads the platform's settings and the domain's own. Throws ConfigError listing the faults of both at once. */
export function readSubgraphConfig<Config>(
  domainSchema: z.ZodType<Config>,
  env: Env,
  { listen, isIssuer, servesRpc }: ConfigNeeds,
): { readonly platform: PlatformConfig; readonly domain: Config } {
  const faults: string[] = [];
  const unneeded = {
    ...(!listen && { PORT: '0' }),
    ...(!(listen && servesRpc) && { RPC_PORT: '0' }),
    ...(isIssuer && { JWKS_URL: UNUSED_URL }),
  };
  const platform = attempt(() => readConfig(platformSchema, { ...unneeded, ...env }), faults);
  const domain = attempt(() => readConfig(domainSchema, env), faults);
  if (platform === null || domain === null) throw new ConfigError([...new Set(faults)]);
  return { platform: platform.value, domain: domain.value };
}

function attempt<T>(read: () => T, faults: string[]): { readonly value: T } | null {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    faults.push(...error.faults);
    return null;
  }
}

/** The address of a peer's RPC, or several: `<PEER>_RPC_URL`. Throws ConfigError when it is missing or no URL. */
export function peerRpcUrl(peer: string, env: Env): string {
  const name = `${peer.toUpperCase().replaceAll('-', '_')}_RPC_URL`;
  const { [name]: urls } = readConfig(z.object({ [name]: httpUrls }), env);
  return urls as string;
}
