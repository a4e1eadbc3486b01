import { z } from 'zod';
import type { EncryptionKeys } from '../encryption/encryption.ts';

/** The environment does not describe a working service. The message names each variable at fault and never shows a value. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`Configuration is not usable:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/**
 * Reads a service's settings from environment variables. Empty variables count as absent.
 * Throws ConfigError listing every fault at once.
 */
export function readConfig<S extends z.ZodType>(schema: S, env: Record<string, string | undefined>): z.output<S> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? '(settings)');
      return given[name] === undefined ? `${name} is missing` : `${name} is not valid: ${describe(issue)}`;
    }),
  );
}

/** What was expected, in words that cannot repeat the value: zod's own messages may. */
function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_format':
      return `expected ${issue.format}`;
    case 'custom':
      return issue.message;
    default:
      return issue.code;
  }
}

function json<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'expected JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** A TCP port; 0 lets the system choose. */
export const port = z.coerce.number().int().min(0).max(65_535);

const url = (...protocols: string[]) =>
  z.string().refine(
    (text) => {
      const parsed = URL.parse(text);
      return parsed !== null && protocols.includes(parsed.protocol);
    },
    { message: `expected a URL starting with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}` },
  );

/** An http or https URL: addresses of other services, `<NAME>_RPC_URL`. */
export const httpUrl = url('http:', 'https:');

/** One such URL or several, separated by commas: processes that serve the same thing, asked in turn. */
export const httpUrls = z.string().refine((text) => text.split(',').every((part) => httpUrl.safeParse(part.trim()).success), {
  message: 'expected URLs starting with http:// or https://, separated by commas',
});

export const serverConfig = {
  /** The address to listen on; 0.0.0.0 in a container. */
  HOST: z.string().default('127.0.0.1'),
  /** Where HTTP is served: /graphql, /health/live, /health/ready and /metrics. */
  PORT: port,
  /** Where internal commands are served (HTTP/2), by a service that has some. */
  RPC_PORT: port,
  /** The least that is logged. */
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** `production` marks cookies secure, refuses sandboxes and local receivers, and shows neither explorer nor schema unless told. */
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /**
   * How long a process that is told to stop goes on answering, not ready any more and closing each connection with its answer, before it lets go:
   * until whoever balances has turned to others. Longer than callers keep an idle connection, nothing is lost in between.
   */
  DRAIN_DELAY_MS: z.coerce.number().int().min(0).max(15_000).default(0),
};

export const databaseConfig = {
  /** The domain's own database, as the role that may reach nothing else. */
  DATABASE_URL: url('postgres:', 'postgresql:'),
  /** Connections that one process opens at most. */
  DATABASE_MAX_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
};

export const kafkaConfig = {
  /** Brokers to begin with, `host:port`, separated by commas. */
  KAFKA_BROKERS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((broker) => broker.trim())
        .filter(Boolean),
    )
    .refine((brokers) => brokers.length > 0 && brokers.every((broker) => /^[^\s:]+:\d{1,5}$/.test(broker)), {
      message: 'expected host:port, separated by commas',
    }),
  /** Whether brokers are reached by TLS. A certificate authority of one's own is named by Node's NODE_EXTRA_CA_CERTS. */
  KAFKA_TLS: z.stringbool().default(false),
  /** How brokers are told who asks; nobody is told when it is left out. */
  KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(),
  /** By which name; needed by every mechanism. */
  KAFKA_SASL_USERNAME: z.string().min(1).optional(),
  /** By which password; needed by every mechanism. */
  KAFKA_SASL_PASSWORD: z.string().min(1).optional(),
};

export const redisConfig = {
  /** The Redis of queues, rate limits, caches and live notifications. Nothing is lost with it. */
  REDIS_URL: url('redis:', 'rediss:'),
  /** Begins the names of Redis keys, queues and channels, so that two installations on one Redis don't meet. */
  REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('mint'),
};

const ed25519Public = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() });

export const serviceIdentityConfig = {
  /** This service's own Ed25519 key, a private JWK. */
  SERVICE_PRIVATE_KEY: json(z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() })),
  /** Public keys of the services that may call; each key's `kid` is the service's name. */
  SERVICE_TRUST: json(z.object({ keys: z.array(ed25519Public).min(1) })),
};

export const tokenConfig = {
  /** Whose access tokens are believed: what auth signs with. */
  TOKEN_ISSUER: z.string().default('https://mint.local'),
  /** For whom a token must be. */
  TOKEN_AUDIENCE: z.string().default('mint'),
  /** Where the issuer's public keys are: auth's `/.well-known/jwks.json`. */
  JWKS_URL: httpUrl,
};

const isKey = (text: string) => /^[A-Za-z0-9+/_-]{43}=?$/.test(text) && Buffer.from(text, 'base64').length === 32;

/** What secrets are encrypted with where they rest: 32 bytes in base64; several, separated by commas, while one takes another's place. */
export const encryptionKeys = z
  .string()
  .refine((text) => text.split(',').every(isKey), { message: 'expected 32 bytes in base64' })
  .transform((text) => text.split(',') as unknown as EncryptionKeys);

/** An object store that speaks S3. */
export const s3Config = {
  /** The store's address, as services reach it. */
  S3_ENDPOINT: httpUrl,
  /** The store's address in links that leave the house; S3_ENDPOINT unless told. */
  S3_PUBLIC_ENDPOINT: httpUrl.optional(),
  /** The region that requests are signed for. */
  S3_REGION: z.string().min(1).default('us-east-1'),
  /** The name of the key pair. */
  S3_ACCESS_KEY: z.string().min(1),
  /** The secret of the key pair. */
  S3_SECRET_KEY: z.string().min(1),
};
