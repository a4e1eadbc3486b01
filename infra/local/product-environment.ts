import { domains, gatewayPort, webPort } from './domains.ts';
import { type Secrets, trustOf } from './secrets.ts';

/** Where the services that the product stands on are. */
export interface ServiceAddresses {
  readonly redisUrl: string;
  readonly kafkaBrokers: readonly string[];
  readonly smtpUrl: string;
  readonly s3: { readonly endpoint: string; readonly accessKey: string; readonly secretKey: string };
}

/** The domains with a bucket of their own. */
const keepsObjects: readonly string[] = ['wallet', 'kyc'];

/** The ports that the product listens on, on 127.0.0.1. */
export interface ProductPorts {
  readonly gateway: number;
  /** The web app; left out where it does not run. */
  readonly web?: number;
  /** GraphQL and HTTP, by domain. */
  readonly http: Readonly<Record<string, number>>;
  /** Internal commands, by domain. */
  readonly rpc: Readonly<Record<string, number>>;
}

/** The usual ports, each changed by its variable: GATEWAY_PORT, WEB_PORT, AUTH_PORT, AUTH_RPC_PORT, … */
export function productPorts(env: Readonly<Record<string, string | undefined>>): ProductPorts {
  const port = (name: string, usual: number) => Number(env[name] || usual);
  return {
    gateway: port('GATEWAY_PORT', gatewayPort),
    web: port('WEB_PORT', webPort),
    http: Object.fromEntries(domains.map((d) => [d.name, port(`${d.name.toUpperCase()}_PORT`, d.port)])),
    rpc: Object.fromEntries(domains.map((d) => [d.name, port(`${d.name.toUpperCase()}_RPC_PORT`, d.rpcPort)])),
  };
}

/** The environment of each process of the product, by service name, on one machine. */
export function productEnvironment(input: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ports: ProductPorts;
  readonly addresses: ServiceAddresses;
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
}): Record<string, Record<string, string | undefined>> {
  const { ports, addresses, secrets } = input;
  const http = (name: string) => `http://127.0.0.1:${ports.http[name]}`;
  const publicUrl = `http://localhost:${ports.gateway}`;
  const everyone = (name: string) => ({
    NODE_ENV: 'development',
    // A newcomer's terminal stays readable; LOG_LEVEL=info tells more.
    LOG_LEVEL: 'warn',
    // What a person sets by hand wins over what is usual on one machine.
    ...input.env,
    HOST: '127.0.0.1',
    OTEL_SERVICE_NAME: name,
    KAFKA_BROKERS: addresses.kafkaBrokers.join(','),
    REDIS_URL: addresses.redisUrl,
    SERVICE_PRIVATE_KEY: JSON.stringify(secrets.serviceKeys[name]),
    SERVICE_TRUST: JSON.stringify(trustOf(secrets)),
    JWKS_URL: `${http('auth')}/.well-known/jwks.json`,
    PUBLIC_URL: publicUrl,
  });
  const ofDomain = (domain: (typeof domains)[number]) => ({
    ...everyone(domain.name),
    PORT: String(ports.http[domain.name]),
    RPC_PORT: String(ports.rpc[domain.name]),
    DATABASE_URL: input.databaseUrls[domain.name],
    ...Object.fromEntries(domain.peers.map((peer) => [`${peer.toUpperCase()}_RPC_URL`, `http://127.0.0.1:${ports.rpc[peer]}`])),
    ...(domain.name === 'auth' ? { KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey } : {}),
    ...(keepsObjects.includes(domain.name) ? s3 : {}),
    ...(domain.name === 'kyc' ? ofKyc() : {}),
    // On one machine, partners' receivers are on it too.
    ...(domain.name === 'webhooks'
      ? { WEBHOOK_SECRET_KEY: secrets.webhookSecretKey, ALLOW_LOCAL_RECEIVERS: input.env.ALLOW_LOCAL_RECEIVERS ?? 'true' }
      : {}),
    ...(domain.name === 'notifications' ? { SMTP_URL: addresses.smtpUrl } : {}),
  });
  const s3 = {
    S3_ENDPOINT: addresses.s3.endpoint,
    S3_ACCESS_KEY: addresses.s3.accessKey,
    S3_SECRET_KEY: addresses.s3.secretKey,
  };
  const ofKyc = () => ({
    VERIFICATION_PROVIDER: input.env.VERIFICATION_PROVIDER ?? 'sandbox',
    VERIFICATION_WEBHOOK_SECRET: secrets.verificationWebhookSecret,
    VERIFICATION_WEBHOOK_URL: `${http('kyc')}/webhooks/kyc`,
  });
  return {
    ...Object.fromEntries(domains.map((domain) => [domain.name, ofDomain(domain)])),
    gateway: {
      ...everyone('gateway'),
      PORT: String(ports.gateway),
      ...(ports.web === undefined ? {} : { WEB_URL: `http://127.0.0.1:${ports.web}` }),
      AUTH_RPC_URL: `http://127.0.0.1:${ports.rpc.auth}`,
      ...Object.fromEntries(domains.map(({ name }) => [`${name.toUpperCase()}_URL`, http(name)])),
    },
  };
}
