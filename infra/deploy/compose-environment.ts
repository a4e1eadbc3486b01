import { randomBytes } from 'node:crypto';
import { domains } from '../local/domains.ts';
import { type Secrets, trustOf } from '../local/secrets.ts';

/** The env file of infra/compose.yaml, with secrets of its own for what compose runs besides the product. */
export function composeEnvironment(secrets: Secrets): string {
  const password = () => randomBytes(24).toString('base64url');
  const settings: Record<string, string> = {
    POSTGRES_PASSWORD: password(),
    REDIS_PASSWORD: password(),
    MINIO_ROOT_PASSWORD: password(),
    WALLET_S3_SECRET_KEY: password(),
    KYC_S3_SECRET_KEY: password(),
    GRAFANA_ADMIN_PASSWORD: password(),
    KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey,
    WEBHOOK_SECRET_KEY: secrets.webhookSecretKey,
    SERVICE_TRUST: JSON.stringify(trustOf(secrets)),
    ...Object.fromEntries(
      domains.map(({ name }) => [`${name.toUpperCase()}_DATABASE_PASSWORD`, secrets.databasePasswords[name] ?? '']),
    ),
    ...Object.fromEntries(
      Object.entries(secrets.serviceKeys).map(([name, key]) => [
        `${name.toUpperCase()}_SERVICE_PRIVATE_KEY`,
        JSON.stringify(key),
      ]),
    ),
  };
  // In single quotes a value is taken as it stands, and none of these has one.
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'`);
  return [...lines, ...observability].join('\n');
}

const observability = [
  '# Figures, logs and traces. Without these lines compose runs none of that.',
  'COMPOSE_PROFILES=observability',
  'OTEL_EXPORTER_OTLP_ENDPOINT=http://otel-collector:4318',
];
