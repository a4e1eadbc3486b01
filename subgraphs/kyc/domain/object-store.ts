import { addAbortSignal, Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { unavailable } from '@mint/platform/errors/errors.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';

/** An object's figures and how it begins. */
export interface ObjectHead {
  readonly contentType: string | null;
  readonly byteLength: number;
}

/** What a link to an object tells whoever opens it. */
export interface LinkOptions {
  readonly contentType: string;
  readonly fileName: string;
  readonly expiresInSeconds: number;
}

/** Where documents' bytes are. Its calls have a deadline, and throw SERVICE_UNAVAILABLE while the store is away. */
export interface ObjectStore {
  /** Makes the bucket unless it is there, and lets the web app's pages put and show objects. */
  prepare(): Promise<void>;
  /** A link that takes one object of just this type and length, whose headers the client has to send. */
  uploadUrl(
    key: string,
    object: { readonly contentType: string; readonly byteLength: number },
    expiresInSeconds: number,
  ): Promise<{ readonly url: string; readonly headers: readonly { readonly name: string; readonly value: string }[] }>;
  downloadUrl(key: string, options: LinkOptions): Promise<string>;
  /** Null when there is no such object. */
  head(key: string): Promise<ObjectHead | null>;
  /** False when there is nothing to copy. */
  copy(from: string, to: string, contentType: string): Promise<boolean>;
  /** The first bytes and the length of the whole; null when there is no such object. */
  beginning(key: string, bytes: number): Promise<{ readonly bytes: Uint8Array; readonly byteLength: number } | null>;
  /** Removes an object; one that isn't there is gone already. */
  remove(key: string): Promise<void>;
  close(): void;
}

export interface ObjectStoreOptions {
  readonly endpoint: string;
  /** The endpoint in links, when clients reach the store elsewhere. */
  readonly publicEndpoint: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
  /** The origin of the pages that put and show objects. */
  readonly webOrigin: string;
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 5_000;

/** Opens the store; nothing is asked of it before it is needed. */
export function openObjectStore(options: ObjectStoreOptions, log: Logger): ObjectStore {
  const { bucket: Bucket, endpoint, publicEndpoint, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const client = createS3Client({ ...options, endpoint });
  const signer = publicEndpoint === endpoint ? client : createS3Client({ ...options, endpoint: publicEndpoint });
  const deadline = () => ({ abortSignal: AbortSignal.timeout(timeoutMs) });

  /** Runs a call; null when there is no such thing. A refusal of ours is a bug; anything else means that the store is away. */
  async function ask<T>(call: () => Promise<T>): Promise<T | null> {
    try {
      return await call();
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === 404) return null;
      if (status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429) throw error;
      log.warn({ err: error }, 'the object store is away');
      throw unavailable('Documents cannot be reached right now');
    }
  }

  return {
    async prepare() {
      const found = await ask(() => client.send(new HeadBucketCommand({ Bucket }), deadline()));
      if (found === null) {
        await ask(() => client.send(new CreateBucketCommand({ Bucket }), deadline())).catch((error: unknown) => {
          // Another process was faster.
          if (!(error instanceof S3ServiceException) || !error.name.startsWith('BucketAlready')) throw error;
        });
      }
      const CORSRules = [
        {
          AllowedOrigins: [options.webOrigin],
          AllowedMethods: ['PUT', 'GET'],
          AllowedHeaders: ['content-type'],
          MaxAgeSeconds: 3_600,
        },
      ];
      await client
        .send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }), deadline())
        // Some stores have it in their own configuration.
        .catch((error: unknown) => log.warn({ err: error }, 'the bucket keeps the origins it allows'));
    },
    async uploadUrl(Key, { contentType, byteLength }, expiresIn) {
      const command = new PutObjectCommand({ Bucket, Key, ContentType: contentType, ContentLength: byteLength });
      // Signed headers: another type or length is another request, which the store refuses.
      const signableHeaders = new Set(['host', 'content-type', 'content-length']);
      const url = await getSignedUrl(signer, command, { expiresIn, signableHeaders });
      // No client sets the length itself: it follows from the body.
      return { url, headers: [{ name: 'content-type', value: contentType }] };
    },
    downloadUrl(Key, { contentType, fileName, expiresInSeconds }) {
      const command = new GetObjectCommand({
        Bucket,
        Key,
        // Whatever else the bytes may be read as, they are this, and never a page of the store's origin.
        ResponseContentType: contentType,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
        ResponseCacheControl: 'private, no-store',
      });
      return getSignedUrl(signer, command, { expiresIn: expiresInSeconds });
    },
    async head(Key) {
      const found = await ask(() => client.send(new HeadObjectCommand({ Bucket, Key }), deadline()));
      return found && { contentType: found.ContentType ?? null, byteLength: found.ContentLength ?? 0 };
    },
    async copy(from, Key, ContentType) {
      const command = new CopyObjectCommand({
        Bucket,
        Key,
        CopySource: `${Bucket}/${from}`,
        MetadataDirective: 'REPLACE',
        ContentType,
      });
      return (await ask(() => client.send(command, deadline()))) !== null;
    },
    async beginning(Key, bytes) {
      return ask(async () => {
        const Range = `bytes=0-${bytes - 1}`;
        const { abortSignal } = deadline();
        const found = await client.send(new GetObjectCommand({ Bucket, Key, Range }), { abortSignal });
        // The deadline is for the body too.
        if (found.Body instanceof Readable) addAbortSignal(abortSignal, found.Body);
        const whole = /\/(\d+)$/.exec(found.ContentRange ?? '')?.[1];
        return {
          bytes: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
          byteLength: Number(whole ?? found.ContentLength ?? 0),
        };
      });
    },
    async remove(Key) {
      await ask(() => client.send(new DeleteObjectCommand({ Bucket, Key }), deadline()));
    },
    close() {
      client.destroy();
      signer.destroy();
    },
  };
}

/** A client of a store that speaks S3, Amazon's or another. */
export function createS3Client({
  endpoint,
  region,
  accessKey,
  secretKey,
}: Pick<ObjectStoreOptions, 'endpoint' | 'region' | 'accessKey' | 'secretKey'>): S3Client {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    maxAttempts: 2,
    // Not every store that speaks S3 knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  // `/bucket/` and `/bucket` are one to S3, but some stores check the signature of the second only.
  client.middlewareStack.add(
    (next) => (call) => {
      const request = call.request as { path: string };
      if (request.path.length > 1) request.path = request.path.replace(/\/$/, '');
      return next(call);
    },
    { step: 'build', name: 'bucketWithoutSlash' },
  );
  return client;
}
