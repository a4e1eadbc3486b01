import { randomBytes } from 'node:crypto';
import type { Database } from '@mint/platform/database/database.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { clearBucket } from '@mint/platform/testing/bucket.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { configSchema, type KycConfig } from '../config.ts';
import { closeContext, type KycContext, openContext } from '../context.ts';
import { confirmUpload } from '../domain/confirm-upload.ts';
import { createUpload, type Upload } from '../domain/create-upload.ts';
import type { DocumentKind, KycDocument } from '../domain/documents.ts';
import type { Identity } from '../domain/parse-identity.ts';
import type { Profile } from '../domain/profile.ts';
import { submitBasic } from '../domain/submit-basic.ts';
import { submitReview } from '../domain/submit-review.ts';
import { png } from './files.ts';

/** The domain on a database and a bucket of its own, and short words for what tests do with it. */
export interface TestKyc {
  readonly context: KycContext;
  readonly database: Database;
  readonly bucket: string;
  /** Asks for an upload that is to be given. */
  announce(userId: Id<'usr'>, announcement?: Partial<Parameters<typeof createUpload>[2]>): Promise<Upload>;
  /** A document uploaded and confirmed. */
  upload(userId: Id<'usr'>, kind?: DocumentKind): Promise<KycDocument>;
  /** A new person whose tier is BASIC. */
  basic(identity?: Partial<Identity>): Promise<Id<'usr'>>;
  /** A new person whose file is under review. */
  pending(identity?: Partial<Identity>): Promise<Profile>;
  /** The events told of a person or of a tier, in order. */
  events(
    key: string,
  ): Promise<readonly { readonly type: string; readonly payload: Record<string, unknown>; readonly actor: string | null }[]>;
  close(): Promise<void>;
}

/** An environment variable that tests need. Throws when it isn't set. */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** The object store's settings, on a bucket that no other test has. */
export function storeEnv() {
  return {
    S3_ENDPOINT: needed('S3_ENDPOINT'),
    S3_ACCESS_KEY: needed('S3_ACCESS_KEY'),
    S3_SECRET_KEY: needed('S3_SECRET_KEY'),
    DOCUMENTS_BUCKET: `test-${randomBytes(8).toString('hex')}`,
  };
}

/** What somebody states who may. */
export const someone: Identity = {
  legalName: 'Ada Lovelace',
  dateOfBirth: '1990-12-31',
  addressLine: 'St James’s Square 12',
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
};

/** Sends bytes as a client does. */
export function put({ url, headers }: Pick<Upload, 'url' | 'headers'>, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  return fetch(url, { method: 'PUT', body: bytes, headers: headers.map(({ name, value }): [string, string] => [name, value]) });
}

/** Opens the domain for a test file. */
export async function openTestKyc(settings: Partial<Record<keyof KycConfig, string>> = {}): Promise<TestKyc> {
  const { database, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url), { maxConnections: 10 });
  const config = configSchema.parse({ NODE_ENV: 'test', ...storeEnv(), ...settings });
  const context = await openContext({ config, database, log: createLogger({ service: 'kyc', level: 'silent' }) });
  const done = <T>(result: { ok: true; value: T } | { ok: false; errors: unknown }): T => {
    if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.errors)}`);
    return result.value;
  };
  const kyc: TestKyc = {
    context,
    database,
    bucket: config.DOCUMENTS_BUCKET,
    async announce(userId, announcement = {}) {
      const announced = { kind: 'PASSPORT' as const, contentType: 'image/png', byteLength: png.byteLength, ...announcement };
      return done(await createUpload(context, userId, announced));
    },
    async upload(userId, kind = 'PASSPORT') {
      const upload = await kyc.announce(userId, { kind });
      const response = await put(upload, png);
      if (!response.ok) throw new Error(`The store answered ${response.status}: ${await response.text()}`);
      return done(await confirmUpload(context, userId, upload.document.id));
    },
    async basic(identity = {}) {
      const userId = newId('usr');
      done(await submitBasic(context, userId, { ...someone, ...identity }));
      return userId;
    },
    async pending(identity = {}) {
      const userId = await kyc.basic(identity);
      await kyc.upload(userId, 'PASSPORT');
      await kyc.upload(userId, 'SELFIE');
      return done(await submitReview(context, userId, null));
    },
    events(key) {
      return database.sql<{ type: string; payload: Record<string, unknown>; actor: string | null }[]>`
        select type, payload, actor from outbox where key = ${key} order by seq`;
    },
    async close() {
      await clearBucket(config.DOCUMENTS_BUCKET);
      await closeContext(context);
      await drop();
    },
  };
  await context.store.prepare();
  return kyc;
}
