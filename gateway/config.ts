import { fileURLToPath } from 'node:url';
import {
  ConfigError,
  httpUrl,
  httpUrls,
  port,
  redisConfig,
  serverConfig,
  serviceIdentityConfig,
  tokenConfig,
} from '@mint/platform/config/config.ts';
import { z } from 'zod';
import { limitsConfig } from './limits/limits.ts';

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

const positive = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** The gateway's settings. Where each subgraph is comes beside these, as `<NAME>_URL`. */
export const gatewayConfig = z.object({
  HOST: serverConfig.HOST,
  /** Where everything is served that clients reach. */
  PORT: port.default(4_000),
  LOG_LEVEL: serverConfig.LOG_LEVEL,
  NODE_ENV: serverConfig.NODE_ENV,
  DRAIN_DELAY_MS: serverConfig.DRAIN_DELAY_MS,
  ...redisConfig,
  ...serviceIdentityConfig,
  ...tokenConfig,
  ...limitsConfig,
  /** The composed supergraph's file; the repository's own by default. */
  SUPERGRAPH_PATH: z.string().default(fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url))),
  /** Whether clients may read the schema; by default not in production. */
  INTROSPECTION: z.stringbool().optional(),
  /** Where the web app is, whose pages are then served at `/`. Left out where a proxy in front does that. */
  WEB_URL: httpUrl.optional(),
  /** The explorer page at `/explorer`, and at `/` where the web app is not; by default not in production. */
  EXPLORER: z.stringbool().optional(),
  /** Proxies in front whose X-Forwarded-For is believed: `true`, a number of hops, or addresses. Not believed by default. */
  TRUST_PROXY: z
    .string()
    .default('false')
    .transform((value): boolean | number | string => {
      if (value === 'true' || value === 'false') return value === 'true';
      return /^\d+$/.test(value) ? Number(value) : value;
    }),
  /** Origins of web pages, beside the gateway's own, that may read answers and use the client's cookies. */
  ALLOWED_ORIGINS: list,
  /** Subgraphs that read and set the client's cookies. */
  COOKIE_SUBGRAPHS: z
    .string()
    .default('auth')
    .transform((value) => value.split(',').filter((name) => name !== '')),
  /** Connections to each subgraph at most. */
  SUBGRAPH_CONNECTIONS: positive(32),
  /** How long a subgraph may take to answer. */
  SUBGRAPH_DEADLINE_MS: positive(5_000),
  /** Live connections, over WebSocket and server-sent events together, that one process serves. */
  LIVE_MAX_CONNECTIONS: positive(10_000),
  /** Live connections that one person, or one address of nobody in particular, may have in a process. */
  LIVE_MAX_CONNECTIONS_PER_USER: positive(20),
  /** Subscriptions that one live connection may have at once. */
  LIVE_MAX_OPERATIONS_PER_CONNECTION: positive(10),
  /** How long a new WebSocket may take to say who it is. */
  LIVE_INIT_TIMEOUT_MS: positive(3_000),
  /** How often a live connection is asked whether it is still there. */
  LIVE_KEEP_ALIVE_MS: positive(12_000),
  /** How long requests under way may take once the process was told to end. */
  DRAIN_TIMEOUT_MS: positive(10_000),
});

export type GatewayConfig = z.output<typeof gatewayConfig>;

/**
 * Where a subgraph's /graphql is, by its `<NAME>_URL` setting: one address or several, separated by commas, each of which may leave the path
 * out. Throws when it has none.
 */
export function subgraphUrls(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const variable = `${name.toUpperCase().replaceAll('-', '_')}_URL`;
  const result = httpUrls.safeParse(env[variable]);
  if (!result.success) throw new ConfigError([`${variable} must be the http or https URL of the ${name} subgraph`]);
  return result.data
    .split(',')
    .map((text) => {
      const url = new URL(text.trim());
      if (url.pathname === '/') url.pathname = '/graphql';
      return url.href;
    })
    .join(',');
}
