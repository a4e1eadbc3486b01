import { domains } from '../local/domains.ts';
import { type Secrets, trustOf } from '../local/secrets.ts';

/** What an installation on Kubernetes stands on, and the credentials that Mint has there. */
export interface Addresses {
  /** `host:port` */
  readonly postgres: string;
  /** Of a superuser, or a role that may create roles and databases; left out where somebody else makes the databases. */
  readonly adminUrl?: string;
  readonly redisUrl: string;
  readonly smtpUrl: string;
  readonly s3AccessKey: string;
  readonly s3SecretKey: string;
  /** Left out where the brokers ask nobody who it is. */
  readonly kafka?: { readonly username: string; readonly password: string };
}

/** A Secret for each service and for an operator's commands, `<prefix>-<service>`, whose keys are settings; `<prefix>-database-admin` and `<prefix>-kafka-admin`. */
export function kubernetesSecrets(secrets: Secrets, addresses: Addresses, prefix: string): object {
  const secret = (name: string, stringData: Record<string, string>) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `${prefix}-${name}`, labels: { 'app.kubernetes.io/part-of': 'mint' } },
    type: 'Opaque',
    stringData,
  });
  const everyone = (name: string) => ({
    REDIS_URL: addresses.redisUrl,
    SERVICE_PRIVATE_KEY: JSON.stringify(secrets.serviceKeys[name]),
    SERVICE_TRUST: JSON.stringify(trustOf(secrets)),
  });
  const kafka: Record<string, string> = addresses.kafka
    ? { KAFKA_SASL_USERNAME: addresses.kafka.username, KAFKA_SASL_PASSWORD: addresses.kafka.password }
    : {};
  const s3 = { S3_ACCESS_KEY: addresses.s3AccessKey, S3_SECRET_KEY: addresses.s3SecretKey };
  const own: Readonly<Record<string, Record<string, string>>> = {
    auth: { KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey },
    wallet: s3,
    kyc: s3,
    notifications: { SMTP_URL: addresses.smtpUrl },
    webhooks: { WEBHOOK_SECRET_KEY: secrets.webhookSecretKey },
  };
  const databaseUrl = (name: string, database: string) =>
    `postgres://${database}:${encodeURIComponent(secrets.databasePasswords[name] ?? '')}@${addresses.postgres}/${database}`;
  return {
    apiVersion: 'v1',
    kind: 'List',
    items: [
      ...domains.map(({ name, database }) =>
        secret(name, { ...everyone(name), DATABASE_URL: databaseUrl(name, database), ...kafka, ...own[name] }),
      ),
      secret('gateway', everyone('gateway')),
      secret('operator', everyone('operator')),
      ...(addresses.kafka === undefined ? [] : [secret('kafka-admin', kafka)]),
      ...(addresses.adminUrl === undefined ? [] : [secret('database-admin', { DATABASE_ADMIN_URL: addresses.adminUrl })]),
    ],
  };
}
