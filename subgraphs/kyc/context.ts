import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import { type ObjectStore, openObjectStore } from '@mint/platform/objects/object-store.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { KycConfig } from './config.ts';
import { type LimitReader, openLimitReader } from './domain/read-limits.ts';
import { createSandboxProvider } from './domain/sandbox-provider.ts';
import type { VerificationProvider } from './domain/verification-provider.ts';

/** What the domain works with. */
export interface KycContext {
  readonly config: KycConfig;
  readonly database: Database;
  readonly store: ObjectStore;
  /** Null when only people review. */
  readonly provider: VerificationProvider | null;
  readonly limits: LimitReader;
  readonly uploadTtlSeconds: number;
  readonly downloadTtlSeconds: number;
  readonly log: Logger;
}

/** Opens the domain's context. */
export async function openContext({
  config,
  database,
  log,
}: Pick<SubgraphDeps<KycConfig>, 'config' | 'database' | 'log'>): Promise<KycContext> {
  const store = openObjectStore(
    {
      endpoint: config.S3_ENDPOINT,
      publicEndpoint: config.S3_PUBLIC_ENDPOINT ?? config.S3_ENDPOINT,
      region: config.S3_REGION,
      accessKey: config.S3_ACCESS_KEY,
      secretKey: config.S3_SECRET_KEY,
      bucket: config.DOCUMENTS_BUCKET,
      webOrigin: new URL(config.PUBLIC_URL).origin,
      webMethods: ['PUT', 'GET'],
    },
    log,
  );
  return {
    config,
    database,
    store,
    provider: openProvider(config),
    limits: openLimitReader(database),
    uploadTtlSeconds: config.UPLOAD_TTL_SECONDS,
    downloadTtlSeconds: config.DOWNLOAD_TTL_SECONDS,
    log,
  };
}

/** The provider that the settings name; they have made sure that it has what it needs. */
function openProvider({
  VERIFICATION_PROVIDER: name,
  VERIFICATION_WEBHOOK_URL: webhookUrl,
  VERIFICATION_WEBHOOK_SECRET: secret,
}: KycConfig): VerificationProvider | null {
  if (name === 'none' || webhookUrl === undefined || secret === undefined) return null;
  return createSandboxProvider({ webhookUrl, secret });
}

/** Lets connections go. */
export async function closeContext({ store, provider }: KycContext): Promise<void> {
  provider?.close();
  store.close();
}
